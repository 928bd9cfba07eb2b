import type { Migration } from '../migration.js';

/** Pages, postings, jobs, and how they hang together. */
export const initial: Migration = {
  name: '001-initial',
  sql: `
    create table source (
      id integer primary key,
      uri text not null unique,
      kind text not null
    );
    create table page (
      id integer primary key,
      source_id integer not null references source (id) on delete cascade,
      sha256 text not null,
      uri text not null,
      format text not null check (format in ('text', 'html')),
      encoding text,
      layout text,
      venue text,
      year integer,
      notice text,
      captured_at text,
      added_at text not null,
      complete integer not null default 1 check (complete in (0, 1)),
      char_count integer not null,
      posting_count integer not null default 0,
      body blob not null,
      unique (source_id, sha256)
    );
    create table job (
      id text not null primary key,
      title text,
      company text,
      category text,
      seniority text,
      employment_type text,
      workplace text,
      degree_min text,
      years_min real,
      salary_min real,
      salary_max real,
      salary_currency text,
      salary_period text,
      visa_sponsorship integer check (visa_sponsorship in (0, 1)),
      start_date text,
      deadline text,
      language text,
      first_seen text,
      last_seen text,
      status text not null default 'open' check (status in ('open', 'gone')),
      description text,
      record text not null
    );
    create table posting (
      id integer primary key,
      page_id integer not null references page (id) on delete cascade,
      ordinal integer not null,
      start_offset integer not null,
      end_offset integer not null,
      fingerprint text not null,
      job_id text references job (id) on delete set null,
      text text not null,
      record text not null,
      traits text not null,
      unique (page_id, ordinal)
    );
    create index posting_job on posting (job_id);
    create index posting_fingerprint on posting (fingerprint);
    create table posting_band (
      band_key integer not null,
      posting_id integer not null references posting (id) on delete cascade,
      primary key (band_key, posting_id)
    ) without rowid;
    create index posting_band_posting on posting_band (posting_id);
    create table posting_phrase (
      phrase_key integer not null,
      posting_id integer not null references posting (id) on delete cascade,
      primary key (phrase_key, posting_id)
    ) without rowid;
    create index posting_phrase_posting on posting_phrase (posting_id);
    create table repeat (
      posting_a integer not null references posting (id) on delete cascade,
      posting_b integer not null references posting (id) on delete cascade,
      score real not null,
      containment real not null,
      reasons text not null,
      same integer not null check (same in (0, 1)),
      primary key (posting_a, posting_b),
      check (posting_a < posting_b)
    ) without rowid;
    create index repeat_posting_b on repeat (posting_b);
    create table job_location (
      job_id text not null references job (id) on delete cascade,
      position integer not null,
      raw text not null,
      city text,
      region text,
      country text,
      lat real,
      lon real,
      folded text not null,
      primary key (job_id, position)
    ) without rowid;
    create table job_skill (
      job_id text not null references job (id) on delete cascade,
      skill text not null,
      primary key (job_id, skill)
    ) without rowid;
    create index job_skill_skill on job_skill (skill);
    create table job_requirement (
      job_id text not null references job (id) on delete cascade,
      kind text not null check (kind in ('required', 'preferred')),
      position integer not null,
      text text not null,
      primary key (job_id, kind, position)
    ) without rowid;
    create table job_search (
      job_id text not null primary key references job (id) on delete cascade,
      company text not null,
      words text not null
    ) without rowid;
    create table retired_id (
      old_id text not null primary key,
      job_id text not null references job (id) on delete cascade
    ) without rowid;
    create index retired_id_job on retired_id (job_id);
    create table run (
      id integer primary key,
      command text not null,
      started_at text not null,
      finished_at text,
      pages_read integer,
      pages_added integer,
      pages_failed integer,
      postings_added integer,
      jobs_added integer,
      jobs_removed integer
    );
  `,
};
