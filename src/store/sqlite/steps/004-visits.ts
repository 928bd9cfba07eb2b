import type { Migration } from '../migration.js';

/** What servers said of pages that are kept. */
export const visits: Migration = {
  name: '004-visits',
  sql: `
    create table visit (
      url text not null primary key,
      page_id integer not null references page (id) on delete cascade,
      etag text,
      last_modified text
    ) without rowid;
    create index visit_page on visit (page_id);
  `,
};
