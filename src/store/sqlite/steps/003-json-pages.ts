import type { Migration } from '../migration.js';

/**
 * A page may be JSON. The column is made anew because SQLite can't alter a check; its table can't be made anew,
 * because dropping the old one would take the postings with it.
 */
export const jsonPages: Migration = {
  name: '003-json-pages',
  sql: `
    alter table page add column any_format text not null default 'text' check (any_format in ('text', 'html', 'json'));
    update page set any_format = format;
    alter table page drop column format;
    alter table page rename column any_format to format;
  `,
};
