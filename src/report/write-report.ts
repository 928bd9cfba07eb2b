import type { JobRecord } from '../record/job-record.js';
import { PlaceCounter } from './figures/place-counts.js';
import { figuresPage } from './figures-page.js';
import { indexPage } from './index-page.js';
import { jobPage } from './job-page.js';
import { tallyJobs } from './job-stats.js';
import { listPage } from './list-page.js';
import { jobPath } from './listing/job-path.js';
import { type FinderData, ListingBuilder } from './make-listing.js';
import { ReportFolder } from './report-folder.js';
import type { ReportField, ReportJob } from './report-job.js';
import { dataScript } from './script-data.js';
import { hashedPath, type Site } from './site.js';

export interface ReportOptions {
  /** The fields of a record, in the order in which pages name them. */
  readonly fields: readonly ReportField[];
  /** Style sheet, scripts and icon: names and texts. */
  readonly assets: ReadonlyMap<string, string>;
  readonly now: Date;
  /** How many pages of jobs are written so far. */
  readonly progress?: (jobs: number) => void;
}

export interface ReportDone {
  readonly jobs: number;
  /** Pages of an earlier report that were taken away. */
  readonly removed: number;
}

/**
 * Writes the jobs as a site of static pages that opens from disk. Equal jobs and times give equal files. Holds of each
 * job what the list of jobs needs, never all the records. An earlier report stands until the new one is whole.
 *
 * @param directory new, empty, or that of an earlier report: else OUTPUT_FAILED
 */
export async function writeReport(
  jobs: AsyncIterable<ReportJob>,
  directory: string,
  { fields, assets, now, progress }: ReportOptions,
): Promise<ReportDone> {
  const folder = await ReportFolder.open(directory);
  try {
    const site = { madeAt: now.toISOString(), paths: await writeHashed(folder, 'assets', assets) };
    const builder = new ListingBuilder(fields);
    const places = new PlaceCounter();
    let count = 0;
    const written = async function* (): AsyncGenerator<JobRecord> {
      for await (const job of jobs) {
        await folder.write(jobPath(job.record.id), jobPage(job, fields, site));
        builder.add(job.record);
        places.add(job.record);
        count++;
        progress?.(count);
        yield job.record;
      }
    };
    const stats = await tallyJobs(written());
    await folder.write('figures.html', await figuresPage(stats, places, site));
    await writeFinder(folder, builder.build(site.madeAt), site);
    return { jobs: count, removed: await folder.finish() };
  } catch (error) {
    await folder.discard();
    throw error;
  }
}

/** The pages to find jobs on, with the data that they search. */
export async function writeFinder(
  folder: ReportFolder,
  { listing, words, order }: FinderData,
  site: Site,
): Promise<void> {
  const data = new Map([
    ['jobs.js', dataScript('cvprJobs', listing)],
    ['words.js', dataScript('cvprJobsWords', words) + SAY_SO],
    ['order.js', dataScript('cvprJobsOrder', order)],
  ]);
  const paths = new Map([...site.paths, ...(await writeHashed(folder, 'data', data))]);
  await folder.write('list.html', listPage(listing, site));
  await folder.write('index.html', indexPage(listing, { ...site, paths }));
}

/** Writes files under names of their own (see `hashedPath`): where they are, by their plain names. */
export async function writeHashed(
  folder: ReportFolder,
  part: string,
  texts: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  for (const [name, text] of texts) {
    const path = hashedPath(part, name, text);
    await folder.write(path, text);
    paths.set(name, path);
  }
  return paths;
}

/** The page is usable before the words are there. */
const SAY_SO = "globalThis.dispatchEvent(new Event('cvpr-jobs-words'));\n";
