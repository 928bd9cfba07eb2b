import type { JobRecord } from '../../src/record/job-record.js';
import type { ReportJob } from '../../src/report/report-job.js';
import { record } from '../store/helpers.js';

// Jobs whose texts are hard to show: of other scripts, very long, or written to do harm.

export const ATTACK = `<script>alert('script')</script><img src=x onerror="alert('image')"></script>"><svg onload=alert(1)>`;
/** Turns the letters behind it around, so that `exe.gpj` reads as `jpg.exe`. */
export const OVERRIDE = '\u202e';

const place = (raw: string) => ({ raw, city: null, region: null, country: null, lat: null, lon: null });
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);

const ODD: Readonly<Record<string, Partial<JobRecord>>> = {
  hostile: {
    title: `Hostile ${ATTACK}`,
    company: `Evil ${ATTACK}`,
    locations: [place(ATTACK)],
    skills: [`Skill ${ATTACK}`],
    requirements: [ATTACK],
    applyUrl: "javascript:alert('link')",
    urls: ["javascript:alert('link')", ' JAVASCRIPT:alert(1)', 'data:text/html,x', 'https://good.example/'],
    contacts: [{ name: ATTACK, email: `x@y.example"><script>`, url: 'vbscript:x' }],
    description: ATTACK,
  },
  signs: {
    title: `Turned ${OVERRIDE}gnp.exe\u2066 and\0 ze\u200bro\u200d wide\ufeff`,
    company: `\u0007Bell\u001b[31m \ud800 Half`,
    description: `A ${OVERRIDE}text\0 of signs`,
  },
  wall: {
    title: 'W'.repeat(100_000),
    company: `${'x'.repeat(100_000)}`,
    skills: Array.from({ length: 300 }, (_, number) => `Skill number ${number}`),
    description: 'a'.repeat(100_000),
  },
  long: {
    title: LONG,
    company: LONG,
    locations: [place(LONG)],
    skills: [LONG],
    requirements: [LONG],
    preferred: [LONG],
    urls: [`https://example.org/${LONG}`],
    description: LONG,
    deadline: '2024-05-01',
    sources: [{ uri: `https://example.org/${LONG}`, ordinal: 1, start: 0, end: 1, capturedAt: null }],
  },
  sentence: {
    title:
      'Senior Principal Staff Research Scientist / Engineer (all genders) for Multimodal Foundation Models, Neural Rendering, Robotics and the Rest of Computer Vision at the Intersection of Everything',
    company:
      'The Very Long and Honourable Institute for Applied and Fundamental Studies of Vision GmbH & Co. KG',
    locations: ['Zürich', 'London', 'San Jose', 'Toronto', 'Tokyo', 'Stockholm'].map(place),
  },
  arabic: {
    title: 'مهندس رؤية حاسوبية (PyTorch 2.0)',
    company: 'شركة الرؤية',
    locations: [place('دبي، الإمارات العربية المتحدة')],
    requirements: ['خبرة ثلاث سنوات في Python و C++', 'درجة الماجستير'],
    language: 'ar',
    description: 'نبحث عن مهندس رؤية حاسوبية. خبرة ثلاث سنوات في Python.',
  },
  hebrew: {
    title: 'חוקר ראייה ממוחשבת',
    company: 'מובילאיי',
    locations: [place('ירושלים')],
    description: 'דרוש חוקר.',
  },
  japanese: {
    title: 'コンピュータビジョンエンジニア（自動運転）',
    company: '株式会社ビジョン',
    locations: [place('東京都港区')],
    description: '自動運転の研究開発を行います。',
  },
  emoji: { title: '👩‍🔬🚀 Vision 👨‍👩‍👧‍👦', company: '🏢', skills: ['🐍 Python'], description: '👋🏽' },
  nothing: { title: null, company: null, category: null, description: null },
  gone: { title: 'Taken already', status: 'gone' },
};

/** One of each, with its posting. */
export const ODD_JOBS: readonly ReportJob[] = Object.entries(ODD).map(([name, values], index) => {
  const job = record(`0dd0000000000${String(index).padStart(3, '0')}`, {
    firstSeen: '2024-06-09T00:00:00.000Z',
    ...values,
  });
  const text = typeof job.description === 'string' ? job.description : '';
  return { record: job, postings: text === '' ? [] : [{ source: `${name}.txt#1`, start: 0, text }] };
});
