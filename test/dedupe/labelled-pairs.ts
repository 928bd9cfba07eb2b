// Pairs of postings that a careful reader calls one job or two. The second of a pair is the first with an edit.

export const ENGINEER = `Tampere, Finland

Lumikello sorts berries with cameras that see what pickers feel. Its farms lie on three continents, and every berry is looked at twice before it is sold.

As a Senior Computer Vision Engineer on our Ripeness team, you will take over the ripeness model, from the first label to the last valve.

Responsibilities:
• Keep the label guideline short enough to be read
• Halve the time that a berry is in the air
• Travel to one harvest a year and bring back what the cameras missed

Requirements:
• Master's degree in computer science or five years of building vision systems
• Python and C++, both in anger
• A project that failed, and what you made of it

Job ID: LK-20417

Visas are our problem, not yours. We are an equal opportunity employer and look at what you can do.`;

export const INTERN = `We are hiring a Research Intern for Summer 2025 at Harbour Optics in Lyon, France.

You will spend twelve weeks on depth from a single moving lens, with a mentor who has shipped such lenses and a desk beside the wave tank. The work is to end in a paper or in a demo that a stranger can run.

You are enrolled in a PhD programme in computer vision or graphics. You know your way around PyTorch. You can tell a good baseline from a bad one.

The stipend is 3,200 euros a month. Harbour Optics pays for the move.`;

export const DOCTORAL = `The vision group at the University of Oulu invites applications for a PhD position in seeing through fog.

The project asks how a drone may land where it sees nothing. You will collect data on the ice road, train models with little supervision, and write it up. The position is for four years and fully funded. It comes with little teaching.

Applicants hold a degree in a fitting field. They send a letter, a list of grades, and the names of two people who know their work. The position starts as soon as the ice permits.`;

export const SHORT = `Aachen, Germany
As a Robotics Engineer at Weichenwerk, you will teach a rail robot to find loose bolts by sound and by sight.
You know ROS 2 and you own boots.`;

/** A few lines of its own between what the employer writes under every job. */
export const BLURBED = `Harbour Optics grinds lenses for ships, for lighthouses and for whoever has to see far over water. We were founded in 1961 by a pilot who had lost his glasses, and to this day everyone in our company spends a week a year at sea. Our workshop stands on the old quay, and our customers can look through its windows at what they will get. We believe that a lens is finished when nobody thinks of it any more. Our teams are small, they choose their own tools, and they hear of it from us when something breaks on board. What we earn goes into the next lens, into the house, and into a boat that all of us may take out on Sundays. We publish what we find unless a customer has paid for our silence.

As a Research Intern, you will model how spray dries on coated glass. You film ten thousand drops in the wind tunnel and fit one equation to them.

Interns get a salary of 1,900 euros a month, insurance, lunch on the quay and a bonus when a paper is accepted. We help with the visa and pay for the relocation. Harbour Optics is an equal opportunity employer: all qualified applicants are considered without regard to race, religion, gender, age, disability or family. If you need accommodation during the interview, tell our recruiting team, and we will see to it. To apply, submit your resume and the names of two people who have seen you work; applications are read in the order in which they arrive, and every applicant hears from us within two weeks. We keep applications for six months, as the applicable law of privacy asks us to, and then destroy them.`;

type Edit = readonly [from: string, to: string];

export interface LabelledPair {
  readonly what: string;
  readonly text: string;
  readonly edits: readonly Edit[];
}

export const ONE_JOB: readonly LabelledPair[] = [
  {
    what: 'white space, bullets and quotes lost',
    text: ENGINEER,
    edits: [
      ['\n• ', ' '],
      ['\n\n', '\n'],
      ["'", '’'],
    ],
  },
  {
    what: 'a heading in front',
    text: ENGINEER,
    edits: [['Lumikello sorts', 'About the job\n\nLumikello sorts']],
  },
  {
    what: 'the furniture of a portal in front',
    text: INTERN,
    edits: [
      [
        'We are hiring',
        'Home / Jobs / Research. Save this job. Share it. Sign in to see who you know here.\n\nWe are hiring',
      ],
    ],
  },
  {
    what: 'a sentence dropped at the end',
    text: INTERN,
    edits: [[' Harbour Optics pays for the move.', '']],
  },
  {
    what: 'a sentence rewritten',
    text: ENGINEER,
    edits: [['Halve the time that a berry is in the air', 'See to it that no berry flies for long']],
  },
  { what: 'the place dropped', text: ENGINEER, edits: [['Tampere, Finland\n\n', '']] },
  { what: 'the requisition number dropped', text: ENGINEER, edits: [['Job ID: LK-20417\n\n', '']] },
  {
    what: 'misprints put right',
    text: DOCTORAL,
    edits: [
      ['little supervision', 'scarce supervision'],
      ['ice road', 'frozen road'],
    ],
  },
  { what: 'the season dropped', text: INTERN, edits: [[' for Summer 2025', '']] },
  { what: 'a rank abbreviated', text: ENGINEER, edits: [['Senior Computer', 'Sr. Computer']] },
  { what: 'a word more in a short posting', text: SHORT, edits: [['own boots', 'own good boots']] },
  {
    what: 'a short posting shouted',
    text: SHORT,
    edits: [
      ['As a Robotics', 'AS A ROBOTICS'],
      ['find loose bolts', 'FIND LOOSE BOLTS'],
    ],
  },
  {
    what: 'one of two lines of its own rewritten among much that the employer writes everywhere',
    text: BLURBED,
    edits: [['fit one equation to them', 'find the equation that they follow']],
  },
  {
    what: 'what the employer writes everywhere told in other words',
    text: BLURBED,
    edits: [
      [
        'We were founded in 1961 by a pilot who had lost his glasses, and to this day everyone in our company spends a week a year at sea. Our workshop stands on the old quay, and our customers can look through its windows at what they will get.',
        'Our founder was a pilot, and our people still go to sea.',
      ],
    ],
  },
  { what: 'a longer name of the company', text: INTERN, edits: [['Harbour Optics', 'Harbour Optics SAS']] },
];

export const TWO_JOBS: readonly LabelledPair[] = [
  { what: 'another rank', text: ENGINEER, edits: [['Senior Computer', 'Principal Computer']] },
  { what: 'no rank beside one', text: ENGINEER, edits: [['Senior Computer', 'Computer']] },
  {
    what: 'another role in the same frame',
    text: ENGINEER,
    edits: [['Computer Vision Engineer', 'Firmware Engineer']],
  },
  { what: 'another city', text: ENGINEER, edits: [['Tampere, Finland', 'Lund, Sweden']] },
  {
    what: 'another city of the same country',
    text: ENGINEER,
    edits: [['Tampere, Finland', 'Turku, Finland']],
  },
  { what: 'another city in prose', text: INTERN, edits: [['Lyon, France', 'Graz, Austria']] },
  { what: 'another requisition number', text: ENGINEER, edits: [['LK-20417', 'LK-20418']] },
  { what: 'another season', text: INTERN, edits: [['Summer 2025', 'Fall 2025']] },
  { what: 'the next year', text: INTERN, edits: [['Summer 2025', 'Summer 2026']] },
  {
    what: 'a postdoc instead of a PhD',
    text: DOCTORAL,
    edits: [
      ['a PhD position', 'a postdoctoral position'],
      ['four years', 'two years'],
    ],
  },
  {
    what: 'an engineer instead of an intern',
    text: INTERN,
    edits: [['a Research Intern', 'a Research Engineer']],
  },
  { what: 'another company on a common template', text: SHORT, edits: [['Weichenwerk', 'Schwellenbau']] },
  { what: 'another city for a short posting', text: SHORT, edits: [['Aachen, Germany', 'Ulm, Germany']] },
  {
    what: 'other work under one title, in a few lines among much that the employer writes everywhere',
    text: BLURBED,
    edits: [
      [
        'you will model how spray dries on coated glass. You film ten thousand drops in the wind tunnel and fit one equation to them.',
        'you will teach a buoy to count the birds around it. Your network has to run for a year on a battery that fits into a hand.',
      ],
    ],
  },
  {
    what: 'other work without a title, in one line among much that the employer writes everywhere',
    text: BLURBED,
    edits: [
      [
        'As a Research Intern, you will model how spray dries on coated glass.',
        'You will sew covers for lamps.',
      ],
      [' You film ten thousand drops in the wind tunnel and fit one equation to them.', ''],
    ],
  },
  {
    what: 'the same employer and courtesies, other work',
    text: ENGINEER,
    edits: [
      ['from the first label to the last valve', 'and hand it on to those who sell'],
      ['Keep the label guideline short enough to be read', 'Speak with farmers before they buy a machine'],
      ['Halve the time that a berry is in the air', 'Write offers that a bank believes'],
      ['Travel to one harvest a year and bring back what the cameras missed', 'Sit on tractors and listen'],
      [
        "Master's degree in computer science or five years of building vision systems",
        'Ten years of selling machines that rust',
      ],
      ['Python and C++, both in anger', 'A driving licence and a strong stomach'],
    ],
  },
];

/** The second posting of a pair. */
export function edited({ text, edits }: LabelledPair): string {
  return edits.reduce((words, [from, to]) => words.replaceAll(from, to), text);
}
