/** A listing page of our own making, and what has to come out of it. */
export interface ListingPage {
  readonly name: string;
  readonly html: string;
  /** Of each posting: how its text begins and ends, and its hints (a subset). */
  readonly postings: readonly Readonly<Record<string, string | undefined>>[];
}

const link = (n: number) => `https://go.example/${n}`;
const PROSE = 'You build what others only draw, and you mend it when it breaks.';

export const LISTING_PAGES: readonly ListingPage[] = [
  {
    name: 'articles with an unheard-of action link',
    html: `<nav><a href=/x>Engineer jobs</a></nav><div class="filters"><ul><li><a href=/f/1>Vision Engineer</a> 3</li><li><a href=/f/2>Data Scientist</a> 4</li></ul></div>
      <main><h1>Lab board</h1>${[1, 2, 3]
        .map(
          (n) =>
            `<article><h2>Optics Engineer ${n}</h2><p class=employer>Lumen ${n}</p><p class=where>Ghent, Belgium</p><p>${PROSE}</p><h3>Requirements</h3><ul><li>Lenses<ul><li>thick ones</li></ul></li><li>Lamps</li></ul><p><a href="${link(n)}">Count me in</a> <a href="#">Share</a></p></article>`,
        )
        .join('')}</main><div class="cookie-banner"><p>We use cookies.</p><button>Fine</button></div>`,
    postings: [1, 2, 3].map((n) => ({
      starts: `Optics Engineer ${n}`,
      ends: '• Lamps',
      title: `Optics Engineer ${n}`,
      company: `Lumen ${n}`,
      locations: 'Ghent, Belgium',
      applyUrl: link(n),
    })),
  },
  {
    name: 'list entries with a line of facts and a badge on top',
    html: `<ul class=jobs>${['Robot Wrangler', 'Lidar Scientist']
      .map(
        (title, n) =>
          `<li><span class="badge">New</span><h3><a href="/j/${n}">${title}</a></h3><p>Strider Labs · Lund, Sweden · Full-time</p><p>${PROSE}</p><p>Posted 3 days ago</p><a href="${link(n)}">Go to posting</a></li>`,
      )
      .join('')}</ul>`,
    postings: ['Robot Wrangler', 'Lidar Scientist'].map((title, n) => ({
      starts: 'New',
      ends: 'Posted 3 days ago',
      title,
      company: 'Strider Labs',
      locations: 'Lund, Sweden',
      employmentType: 'Full-time',
      applyUrl: link(n),
    })),
  },
  {
    name: 'divs with a list of facts and a mail link beside the action',
    html: `<div id=all>${['Perception Intern', 'Postdoc in Vision', 'Mapping Lead']
      .map(
        (title, n) =>
          `<div class="vacancy v${n}"><h4>${title}</h4><ul class="meta"><li>Fjord AI</li><li>Oslo, Norway</li><li>Internship</li></ul><p>${PROSE}</p><h5>Flight school</h5><p>Yes.</p><p><a href="mailto:a@b.example">Mail us</a> | <a href="${link(n)}">Express interest</a></p></div>`,
      )
      .join('')}</div>`,
    postings: ['Perception Intern', 'Postdoc in Vision', 'Mapping Lead'].map((title, n) => ({
      starts: title,
      title,
      company: 'Fjord AI',
      locations: 'Oslo, Norway',
      applyUrl: link(n),
    })),
  },
  {
    name: 'a plain table with a header row',
    html: `<h1>Open positions</h1><table><tr><th>Position<th>Employer<th>Location<th>Deadline<th></tr>
      <tr><td><a href=/1>Camera Engineer</a><td>Iris Ltd<td>Turku, Finland<td>1 May 2025<td><a href="${link(1)}">Info</a>
      <tr><td><a href=/2>Lens Grinder</a><td>Prism AG<td>Jena, Germany<td>2 May 2025<td><a href="${link(2)}">Info</a>
      <tr><td><a href=/3>Sensor Analyst</a><td>Nadir BV<td>Delft, Netherlands<td>3 May 2025<td><a href="${link(3)}">Info</a></table>`,
    postings: [
      {
        starts: 'Camera Engineer',
        title: 'Camera Engineer',
        company: 'Iris Ltd',
        locations: 'Turku, Finland',
        deadline: '1 May 2025',
        applyUrl: link(1),
      },
      { starts: 'Lens Grinder', title: 'Lens Grinder', company: 'Prism AG', applyUrl: link(2) },
      {
        starts: 'Sensor Analyst',
        title: 'Sensor Analyst',
        locations: 'Delft, Netherlands',
        applyUrl: link(3),
      },
    ],
  },
  {
    name: 'details under a summary, of one employer that the headline names',
    html: `<title>Careers</title><h1>Jobs at Orbital Bakery</h1>${['Oven Engineer', 'Dough Scientist']
      .map(
        (title, n) =>
          `<details><summary>${title} — Graz, Austria</summary><p>${PROSE}</p><button type=button data-href="${link(n)}">I'm in</button></details>`,
      )
      .join('')}<footer>Jobs for engineers</footer>`,
    postings: ['Oven Engineer', 'Dough Scientist'].map((title, n) => ({
      starts: `${title} — Graz`,
      ends: 'it breaks.',
      title,
      locations: 'Graz, Austria',
      company: 'Orbital Bakery',
      applyUrl: link(n),
    })),
  },
  {
    name: 'a list of terms, each a job',
    html: `<dl>${['Drone Engineer', 'Radar Researcher', 'Field Technician']
      .map(
        (title, n) =>
          `<dt>${title}</dt><dd><p>Kite Works, Porto. ${PROSE}</p><a href="${link(n)}">Read more &amp; apply</a></dd>`,
      )
      .join('')}</dl>`,
    postings: ['Drone Engineer', 'Radar Researcher', 'Field Technician'].map((title, n) => ({
      starts: title,
      ends: 'it breaks.',
      title,
      applyUrl: link(n),
    })),
  },
  {
    name: 'microdata, with an icon for a link',
    html: ['Vision Engineer', 'Audio Engineer', 'Haptics Engineer']
      .map(
        (title, n) =>
          `<div itemscope itemtype="https://schema.org/JobPosting"><a itemprop=url href=/d/${n}><span itemprop=title>${title}</span></a><div itemprop=hiringOrganization itemscope><span itemprop=name>Echo ${n}</span></div><div itemprop=jobLocation>Bergen, Norway</div><div itemprop=description><p>${PROSE}</p></div><a href="${link(n)}"><svg></svg></a></div>`,
      )
      .join(''),
    postings: ['Vision Engineer', 'Audio Engineer', 'Haptics Engineer'].map((title, n) => ({
      starts: title,
      ends: 'it breaks.',
      title,
      company: `Echo ${n}`,
      locations: 'Bergen, Norway',
      applyUrl: link(n),
    })),
  },
  {
    name: 'data attributes and a form',
    html: ['Motion Planner', 'Gait Engineer']
      .map(
        (title, n) =>
          `<section class=opening data-company="Pace Robotics" data-location="turin-italy"><h3>${title}</h3><p>Turin Italy</p><p>${PROSE}</p><form action="${link(n)}"><button>Bewerben</button></form></section>`,
      )
      .join(''),
    postings: ['Motion Planner', 'Gait Engineer'].map((title, n) => ({
      starts: title,
      ends: 'it breaks.',
      title,
      company: 'Pace Robotics',
      locations: 'Turin Italy',
      applyUrl: link(n),
    })),
  },
  {
    name: 'sections of the same level as the titles',
    html: `<title>Acme Optics careers</title><main>${[
      'Lens Engineer',
      'Stray Light Analyst',
      'Coating Technician',
    ]
      .map(
        (title, n) =>
          `<h3>${title}</h3><p>${PROSE}</p><h3>Requirements</h3><ul><li>Hands</li></ul><h3>Bits and bobs</h3><p>Cake on Fridays, as ever.</p><p><a href="${link(n)}">Candidature</a></p>`,
      )
      .join('')}</main>`,
    postings: ['Lens Engineer', 'Stray Light Analyst', 'Coating Technician'].map((title, n) => ({
      starts: title,
      ends: 'as ever.',
      title,
      company: 'Acme Optics',
      applyUrl: link(n),
    })),
  },
  {
    name: 'headings with a line of facts, sections and rules between',
    html: `<h1>Vacancies of May</h1>${['Field Roboticist', 'PhD student in stereo']
      .map(
        (title, n) =>
          `<h2>${title}</h2><p class=meta>Moor Institute — Leeds, UK</p><p>${PROSE}</p><h3>Why us</h3><p>Rain.</p><h3>You</h3><ul><li>Boots</li></ul><p><a href="${link(n)}">Send application</a></p><hr>`,
      )
      .join('')}<h2>Newsletter</h2><p>Leave us your address.</p>`,
    postings: ['Field Roboticist', 'PhD student in stereo'].map((title, n) => ({
      starts: title,
      ends: '• Boots',
      title,
      company: 'Moor Institute',
      locations: 'Leeds, UK',
      applyUrl: link(n),
    })),
  },
  {
    name: 'entries without headings: bold titles, spans',
    html: `<p>Board of the guild, spring issue.</p><ul>${['Rover Engineer', 'Arm Engineer', 'Swarm Scientist']
      .map(
        (title, n) =>
          `<li><strong>${title}</strong> <span class=company>Guild ${n}</span> <span class=location>Brno, Czechia</span><p>${PROSE}</p><a href="${link(n)}">Details</a></li>`,
      )
      .join(
        '',
      )}</ul><div class="sidebar"><h3>More</h3><ul><li><a href=/9>Crane Engineer</a> <b>hot</b></li><li><a href=/8>Ship Engineer</a> <b>hot</b></li></ul></div>`,
    postings: ['Rover Engineer', 'Arm Engineer', 'Swarm Scientist'].map((title, n) => ({
      title,
      ends: 'it breaks.',
      company: `Guild ${n}`,
      locations: 'Brno, Czechia',
      applyUrl: link(n),
    })),
  },
  {
    name: 'jobs under departments',
    html: `<header><img alt="Tern Aero logo" src=logo.svg></header><h1>Open roles</h1>${[
      ['Engineering', ['Wing Engineer', 'Tail Engineer']],
      ['Research', ['Flow Scientist']],
    ]
      .map(
        ([group, titles]) =>
          `<section><h2>${group}</h2>${(titles as string[]).map((title) => `<div class=role><h3>${title}</h3><p class=place>Cork, Ireland</p><p>${PROSE}</p><a href="https://go.example/${title.length}">See role</a></div>`).join('')}</section>`,
      )
      .join('')}`,
    postings: ['Wing Engineer', 'Tail Engineer', 'Flow Scientist'].map((title) => ({
      starts: title,
      ends: 'it breaks.',
      title,
      locations: 'Cork, Ireland',
      company: 'Tern Aero',
      applyUrl: `https://go.example/${title.length}`,
    })),
  },
  {
    name: 'a date line before each heading',
    html: `<article>${['Depth Engineer', 'Pose Scientist', 'Flow Developer']
      .map(
        (title, n) =>
          `<p class=date>${n + 1} May 2025</p><h2>${title}</h2><p>${PROSE}</p><p><a href="${link(n)}">On to ${title.length > 3 ? 'it' : ''}</a></p>`,
      )
      .join('')}</article>`,
    postings: ['Depth Engineer', 'Pose Scientist', 'Flow Developer'].map((title, n) => ({
      starts: `${n + 1} May 2025`,
      ends: 'it breaks.',
      title,
      applyUrl: link(n),
    })),
  },
  {
    name: 'titles in a named element, nothing around them',
    html: `<div class=wrap>${['Grasp Engineer', 'Tactile Researcher']
      .map(
        (title, n) =>
          `<span class="job-title">${title}</span><p>Paw Labs | Kyoto, Japan</p><p>${PROSE}</p><p><a href="${link(n)}">Apply for ${title}</a></p>`,
      )
      .join('')}</div>`,
    postings: ['Grasp Engineer', 'Tactile Researcher'].map((title, n) => ({
      starts: title,
      ends: 'it breaks.',
      title,
      company: 'Paw Labs',
      locations: 'Kyoto, Japan',
      applyUrl: link(n),
    })),
  },
  {
    name: 'a title that names no job, and a posting without a way to apply',
    html: `<div>${['Depth Engineer', 'Keeper of the Pixels', 'Flow Developer', 'Night Scientist']
      .map(
        (title, n) =>
          `<h2 class=post>${title}</h2><p class=sub>${PROSE}</p><h3>Hours</h3><p>Few.</p>${n === 3 ? '' : `<p><a href="${link(n)}">Write to them</a></p>`}<hr>`,
      )
      .join('')}<div class="newsletter"><p>Leave us your address and we write.</p></div></div>`,
    postings: ['Depth Engineer', 'Keeper of the Pixels', 'Flow Developer', 'Night Scientist'].map(
      (title, n) => ({
        starts: title,
        ends: 'Few.',
        title,
        applyUrl: n === 3 ? undefined : link(n),
      }),
    ),
  },
  {
    name: 'cards of which one has no way to apply and two have no word for a job',
    html: `<main><h1>Ghent Robotics Meetup board</h1>${[
      'Keeper of Lenses',
      'Pixel Whisperer',
      'Depth Engineer',
      'Flow Developer',
      'Lamp Engineer',
    ]
      .map(
        (title, n) =>
          `<div class="entry entry-${n}"><span class=tag>Full-time</span> <time>2 May 2025</time><h2>${title}</h2><dl><dt>Company</dt><dd>Halo ${n}</dd><dt>Where</dt><dd>Remote</dd></dl><p>${PROSE}</p><h2>Duties</h2><ul><li>See</li></ul>${n === 4 ? '' : `<a href="${link(n)}" class=go>Take me there →</a>`}</div>`,
      )
      .join('')}<div class=pagination><a href=?p=2>Next</a></div></main>`,
    postings: [
      'Keeper of Lenses',
      'Pixel Whisperer',
      'Depth Engineer',
      'Flow Developer',
      'Lamp Engineer',
    ].map((title, n) => ({
      starts: 'Full-time 2 May 2025',
      ends: '• See',
      title,
      company: `Halo ${n}`,
      locations: 'Remote',
      applyUrl: n === 4 ? undefined : link(n),
    })),
  },
];
