/** The file of a job's page, from the front page. Ids are letters and digits; other signs are written as their codes. */
export function jobPath(id: string): string {
  const name = id.replace(/[^A-Za-z0-9-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`);
  return `jobs/${name.slice(0, 120)}.html`;
}
