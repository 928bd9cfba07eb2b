export { type ParseOptions, parsePages } from './parse-pages.js';
export { type PageContext, type ReadPosting, readPosting } from './pipeline.js';
