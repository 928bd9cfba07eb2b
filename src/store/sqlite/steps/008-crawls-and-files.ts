import type { Migration } from '../migration.js';

/**
 * What each crawl of a board reached, so that a page which is no longer part of it can be told from one that failed;
 * and where files stand, so that two of one name can be told apart.
 */
export const crawlsAndFiles: Migration = {
  name: '008-crawls-and-files',
  sql: `
    create table crawl (
      id integer primary key,
      -- the address that the board begins at
      board text not null,
      started_at text not null,
      -- null while it runs, and for one that was broken off
      ended_at text,
      complete integer not null default 0 check (complete in (0, 1)),
      -- why it marks nothing as gone; null for one that is trusted. Derived of all crawls of the board
      doubt text default 'partial'
    );
    create index crawl_board on crawl (board, started_at);
    create table crawl_page (
      crawl_id integer not null references crawl (id) on delete cascade,
      page_id integer not null references page (id) on delete cascade,
      -- the time of the sight; null where the board still names the page, and it could not be read
      at text,
      primary key (crawl_id, page_id)
    ) without rowid;
    create index crawl_page_page on crawl_page (page_id, at);
    -- its postings come without their texts, as a feed may answer
    alter table page add column bare integer not null default 0 check (bare in (0, 1));
    -- where the files stood that were read under a name; none for what an older version read
    create table file (
      uri text not null primary key,
      path text not null unique
    ) without rowid;
  `,
};
