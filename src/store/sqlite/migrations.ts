/** One step of the schema. A published step is never edited; what changes is a new step at the end. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** It makes tables of what is derived from records: they are filled when all steps are done. */
  readonly derives?: true;
}

export const MIGRATIONS: readonly Migration[] = [
  {
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
  },
  {
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
  },
  {
    // A page may be JSON. The column is made anew because SQLite can't alter a check; its table can't be made anew,
    // because dropping the old one would take the postings with it.
    name: '003-json-pages',
    sql: `
      alter table page add column any_format text not null default 'text' check (any_format in ('text', 'html', 'json'));
      update page set any_format = format;
      alter table page drop column format;
      alter table page rename column any_format to format;
    `,
  },
  {
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
  },
  {
    // Words come folded and parted by spaces, so the plainest tokenizer does, and every dialect finds the same ones.
    // The words are kept beside the index (content=) because that is what SQLite before 3.43 can open.
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
  },
  {
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
  },
  {
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
  },
  {
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
  },
];
