export { readPosting, type PageContext, type ReadPosting } from './pipeline.js';
export { parsePages, type ParseOptions } from './parse-pages.js';
