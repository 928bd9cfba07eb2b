import type { Migration } from '../migration.js';

/**
 * Words come folded and parted by spaces, so the plainest tokenizer does, and every dialect finds the same ones.
 * The words are kept beside the index (content=) because that is what SQLite before 3.43 can open.
 */
export const search: Migration = {
  name: '005-search',
  sql: `
    drop table job_search;
    create table job_search (
      id integer primary key,
      job_id text not null unique references job (id) on delete cascade,
      title text not null,
      company text not null,
      skills text not null,
      places text not null,
      words text not null
    );
    create virtual table job_text using fts5 (
      title, company, skills, places, words,
      content = 'job_search', content_rowid = 'id', tokenize = "ascii tokenchars '+#'"
    );
    create trigger job_search_added after insert on job_search begin
      insert into job_text (rowid, title, company, skills, places, words)
      values (new.id, new.title, new.company, new.skills, new.places, new.words);
    end;
    create trigger job_search_dropped after delete on job_search begin
      insert into job_text (job_text, rowid, title, company, skills, places, words)
      values ('delete', old.id, old.title, old.company, old.skills, old.places, old.words);
    end;
    create table job_key (
      job_id text not null primary key references job (id) on delete cascade,
      title text not null,
      company text not null,
      place text not null,
      pay_currency text,
      pay_least real,
      pay_most real,
      deadline_first text,
      deadline_last text,
      sources text not null,
      filled text not null
    ) without rowid;
    create table job_point (
      job_id text not null references job (id) on delete cascade,
      position integer not null,
      x real not null,
      y real not null,
      z real not null,
      primary key (job_id, position)
    ) without rowid;
    create table job_remote_from (
      job_id text not null references job (id) on delete cascade,
      code text not null,
      primary key (job_id, code)
    ) without rowid;
    create table job_way (
      job_id text not null references job (id) on delete cascade,
      position integer not null,
      degree integer not null,
      years real not null,
      primary key (job_id, position)
    ) without rowid;
  `,
  derives: true,
};
