import type { Migration } from '../migration.js';

/** Captures in time, the history of jobs, and what people ruled. */
export const lifeOfJobs: Migration = {
  name: '002-life-of-jobs',
  sql: `
    -- captured_at is the newest sight of a body, first_captured_at the oldest
    alter table page add column first_captured_at text;
    update page set first_captured_at = captured_at;
    alter table page add column cut integer not null default 0 check (cut in (0, 1));
    create table attempt (
      uri text not null,
      outcome text not null check (outcome in ('read', 'failed')),
      at text not null,
      times integer not null,
      code text,
      message text,
      primary key (uri, outcome)
    ) without rowid;
    create table event (
      id integer primary key,
      run_id integer not null references run (id),
      job_id text not null,
      at text not null,
      kind text not null check (kind in ('new', 'changed', 'gone', 'back', 'merged', 'split')),
      cause text not null check (cause in ('page', 'rules', 'person')),
      status_before text check (status_before in ('open', 'gone')),
      other_id text,
      uri text,
      title text,
      company text,
      changes text not null,
      unique (run_id, job_id)
    );
    create index event_at on event (at);
    create index event_job on event (job_id);
    create table ruling (
      id integer primary key,
      kind text not null check (kind in ('together', 'apart')),
      said_at text not null,
      taken_back_at text
    );
    create table ruling_posting (
      ruling_id integer not null references ruling (id) on delete cascade,
      position integer not null,
      side integer not null,
      source_uri text not null,
      page_sha256 text not null,
      ordinal integer not null,
      start_offset integer not null,
      end_offset integer not null,
      fingerprint text not null,
      text text not null,
      traits text not null,
      primary key (ruling_id, position)
    ) without rowid;
    create index ruling_posting_source on ruling_posting (source_uri);
    create table ruling_match (
      ruling_id integer not null references ruling (id) on delete cascade,
      posting_id integer not null references posting (id) on delete cascade,
      side integer not null,
      primary key (ruling_id, posting_id)
    ) without rowid;
    create index ruling_match_posting on ruling_match (posting_id);
  `,
};
