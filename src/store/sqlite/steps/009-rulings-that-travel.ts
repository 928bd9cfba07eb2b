import type { Migration } from '../migration.js';

/** What people said of postings, wherever these are read again, and what the records of exports were made of. */
export const rulingsThatTravel: Migration = {
  name: '009-rulings-that-travel',
  sql: `
    -- a record that was read in from an export may stand on several sides of what was said
    create table ruling_match_of_sides (
      ruling_id integer not null references ruling (id) on delete cascade,
      posting_id integer not null references posting (id) on delete cascade,
      side integer not null,
      -- known by its words alone: another source brought it
      is_copy integer not null check (is_copy in (0, 1)),
      primary key (ruling_id, posting_id, side)
    ) without rowid;
    insert into ruling_match_of_sides select ruling_id, posting_id, side, 0 from ruling_match;
    drop table ruling_match;
    alter table ruling_match_of_sides rename to ruling_match;
    create index ruling_match_posting on ruling_match (posting_id);
    create index ruling_posting_fingerprint on ruling_posting (fingerprint);
    create index ruling_said on ruling (said_at);
    -- the postings of other pages that a record of an export was made of
    create table made_of (
      posting_id integer not null references posting (id) on delete cascade,
      uri text not null,
      fingerprint text not null,
      primary key (posting_id, uri, fingerprint)
    ) without rowid;
    create index made_of_uri on made_of (uri);
    insert or ignore into made_of
      select posting.id, json_extract(each.value, '$.uri'), posting.fingerprint
        from posting join page on page.id = posting.page_id, json_each(posting.record, '$.sources') as each
        where page.layout = 'records' and json_extract(each.value, '$.uri') is not null;
  `,
};
