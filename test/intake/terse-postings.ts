/** Real postings are often this short. The title that has to be read, null where they name none; their text. */
export const TERSE_POSTINGS: readonly (readonly [title: string | null, text: string])[] = [
  ['Research Engineer', 'Research Engineer\nExample Labs, Lund, Sweden\n'],
  [
    'PhD Student',
    'PhD Student\n\nExample University, Bergen. 4 years, from August. Write to li@example.org.\n',
  ],
  ['Postdoc', '<html><body><h1>Postdoc in 3D Vision</h1><p>Delft, 2 years, start in May.</body></html>'],
  [
    'Computer Vision Engineer',
    '<html><body><h1>Computer Vision Engineer</h1><p>Remote (EU)<p>Full-time</body></html>',
  ],
  ['Machine Learning Engineer', 'Machine Learning Engineer (m/f/d)\nBerlin\nhttps://jobs.example.org/17\n'],
  ['Robotics Intern', 'Robotics Intern, Summer 2025. Example Robotics, Zurich. jobs@example.org\n'],
  ['Research Scientist', 'We are hiring a Research Scientist! Example AI, Paris. DM me.\n'],
  [
    'Postdoctoral Researcher',
    'I am looking for a Postdoctoral Researcher for my new group in Lund. My work is on depth, and I will gladly tell you more: write to me at li@example.org.\n',
  ],
  [
    'Data Scientist',
    '<html><body><h1>Data Scientist</h1><p>Example GmbH · Munich · permanent<p><a href="/apply/9">Apply</a></body></html>',
  ],
  [
    null,
    'Join our lab! We look for curious people who like cameras. Send a CV to lab@example.org.\n\nRequirements\n- Python\n',
  ],
  [
    'Perception Engineer',
    'Perception Engineer. You will teach our trucks to see in snow. Kiruna, on site.\n',
  ],
  [
    'Associate Professor',
    'Associate Professor in Computer Vision\nUniversity of Example\nDeadline: 30 November 2024\n',
  ],
  [
    'Software Engineer',
    'Software Engineer, Anti-Bot Team\n\nYou will build the check that asks visitors whether they are human, and keep captchas rare. Example Security, Dublin.\n\nRequirements\n- Go\n- Experience with HTTP cookies and access control\n',
  ],
  [
    'Site Reliability Engineer',
    '<html><body><h1>Site Reliability Engineer</h1><p>Keep our careers site from ever saying 503 Service Unavailable.<h2>Requirements</h2><ul><li>Linux<li>Calm during maintenance</ul><a href="/a">Apply now</a></body></html>',
  ],
  [
    'Technical Writer',
    'Technical Writer\n\nYou write our blog, interview our engineers and publish a news story a week. Example AI, Oslo, part-time. Apply with three articles.\n',
  ],
  [
    'Product Manager',
    'Product Manager, Shop\n\nYou own the cart: from "add to cart" to free shipping. Example Retail, Gothenburg. Apply by 1 May.\n',
  ],
  [
    'Recruiter',
    'Technical Recruiter (f/m/x), Example AI, Vienna\n\nYou run interviews and write job descriptions. Pay: EUR 52,000 a year.\n',
  ],
  [
    'Research Assistant',
    'Research Assistant\n20 hours a week. Applications are reviewed until the position has been filled. Example University, Delft.\n',
  ],
  [
    'Lecturer',
    '<html><body><h1>Lecturer in Machine Vision</h1><p>Review of applications goes on until the position has been filled.<h2>Requirements</h2><ul><li>A doctorate<li>Teaching in English</ul></body></html>',
  ],
  [
    null,
    'Doktorand (m/w/d) Maschinelles Sehen\nBeispiel-Universität, Ulm\nBewerbung bis 15.11.2024 an sehen@example.org\n',
  ],
  [
    'Ingénieur',
    'Ingénieur de recherche en vision par ordinateur (H/F)\nGrenoble, CDI. Candidature : rh@example.org\n',
  ],
  [
    'Engineer',
    '<html><body><h1>Staff Engineer, Camera Firmware</h1><p>Our story began in a garage in 2012. Since then we have shipped a million cameras, and we were in the news for it. Now we are looking for you. You will write the firmware of the next one.<p><a href="mailto:jobs@example.org">Write to us</a></body></html>',
  ],
  [
    'Research Engineer',
    'Anna, our research engineer, is going on leave, and so we are looking for a Research Engineer for one year. You will keep her robots alive. Lund, full-time. Send your CV to jobs@example.org.\n',
  ],
  [
    'Scientist',
    '<html><body><h1>Applied Scientist II</h1><p>Seattle, WA<p>USD 150,000 - 190,000 a year</body></html>',
  ],
  [
    'Intern',
    '<html><body><h1>Intern, Neural Rendering</h1><p>Meet your mentor: Li has worked on light fields since 2015. You will work with her for six months on relighting. Paid. Contact li@example.org</body></html>',
  ],
  [
    'Chief Scientist',
    'Chief Scientist wanted\n\nExample Robotics (60 people, Lund) was founded in 2012 and announced its third round in May. We seek a Chief Scientist to lead our research. Talk to Nils: nils@example.org\n',
  ],
  [
    'Developer',
    '<html><body><h1>C++ Developer</h1><p>What you will do: make the solver fast. What we ask: C++20.</body></html>',
  ],
  [
    'Privacy Engineer',
    '<html><body><h1>Privacy Engineer</h1><p>You decide which cookies we do without, and you rewrite our consent dialogue.<p>Example Media, Hamburg. <a href="/apply">Apply now</a></body></html>',
  ],
  [
    'Research Engineer',
    `<html><body><h1>Join us as a Research Engineer</h1><p>By the perception team | June 2024</p><p>Tomas joined in 2019, and says: "I never looked back." Now he needs a colleague.</p><p>You will build tools for calibration together with him. You know Python and like cameras. Apply with a short letter to jobs@example.org.</p></body></html>`,
  ],
  [
    'Postdoc',
    `Postdoc position, Perception Lab

The lab was founded in 2009 at the University of Example. Dr. Berg holds an ERC grant and leads the lab. We announced the project "Snow" in May. The postdoc works on lidar in snow, two years, TV-L E13. Questions to ada@example.org.`,
  ],
  [
    'Machine Learning Engineer',
    `<html><body><article><h1>Machine Learning Engineer</h1><p>5 min read</p><p>At Example AI we raised $40 million to give machines eyes. We are hiring a Machine Learning Engineer in Berlin.</p><h2>What you'll do</h2><ul><li>Train models</ul><h2>What we're looking for</h2><ul><li>Python</ul><p>Share this article</p><a href="/apply">Apply</a></article></body></html>`,
  ],
  [
    null,
    `<html><body><h1>Instructor, Deep Learning Bootcamp</h1><p>You teach our self-paced modules and update the syllabus. Example Academy, Oslo, 50%.</p><p>Apply by 3 May.</p></body></html>`,
  ],
  [
    'PhD Position',
    `PhD Position in Robot Vision (Example University, Ghent)

The successful candidate will work on grasping. The position is open until filled.
If the position has been filled, this page will say so.`,
  ],
  [
    'Senior Research Scientist',
    `<html><body><h1>Senior Research Scientist - 3D Vision</h1><dl><dt>Location<dd>Paris<dt>Team<dd>Research</dl><p>This position is not available to contractors. Visa: yes.</p><h2>You</h2><ul><li>PhD</ul></body></html>`,
  ],
  [
    'Security Engineer',
    `Security Engineer, Edge
We guard millions of sites against bots: our interstitial says "Verifying you are human". You make it faster. Dublin or remote.
Requirements: Rust, HTTP, cookies.`,
  ],
];
