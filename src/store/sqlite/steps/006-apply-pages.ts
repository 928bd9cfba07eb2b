import type { Migration } from '../migration.js';

/** What pages behind apply links state. */
export const applyPages: Migration = {
  name: '006-apply-pages',
  sql: `
    -- canonical; null too for what an older version stored
    alter table posting add column apply_address text;
    create index posting_apply_address on posting (apply_address) where apply_address is not null;
    create table statement (
      page_id integer not null references page (id) on delete cascade,
      ordinal integer not null,
      text text not null,
      record text not null,
      primary key (page_id, ordinal)
    ) without rowid;
  `,
};
