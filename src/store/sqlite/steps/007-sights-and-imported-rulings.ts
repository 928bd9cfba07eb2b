import type { Migration } from '../migration.js';

/** Every sight of a page, how far postings are filed, and rulings that an export brought. */
export const sightsAndImportedRulings: Migration = {
  name: '007-sights-and-imported-rulings',
  sql: `
    -- every time at which a body was seen: of two captures that take turns, first and last sight say too little
    create table sight (
      page_id integer not null references page (id) on delete cascade,
      at text not null,
      read_at text not null,
      primary key (page_id, at)
    ) without rowid;
    -- nothing is captured after it was read, whatever the time of its file says
    update page set first_captured_at = added_at where first_captured_at > added_at;
    update page set captured_at = max(added_at, coalesce(
        (select attempt.at from attempt join source on source.uri = attempt.uri
          where source.id = page.source_id and attempt.outcome = 'read'), added_at))
      where captured_at > added_at and captured_at > coalesce(
        (select attempt.at from attempt join source on source.uri = attempt.uri
          where source.id = page.source_id and attempt.outcome = 'read'), added_at);
    -- under which keys postings are filed: how far a version has filed them anew, null when to the end
    create table filing (
      only integer primary key check (only = 1),
      version integer not null,
      done_to integer
    );
    -- an anchor that an export brought; it does not name its side
    alter table ruling_posting add column imported integer not null default 0 check (imported in (0, 1));
    insert into sight select id, first_captured_at, added_at from page where first_captured_at is not null;
    insert or ignore into sight select id, captured_at, added_at from page where captured_at is not null;
  `,
};
