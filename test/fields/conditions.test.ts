import { describe, expect, it } from 'vitest';
import { employmentType } from '../../src/fields/employment-type.js';
import { remoteFrom } from '../../src/fields/remote-from.js';
import { visaSponsorship } from '../../src/fields/visa-sponsorship.js';
import { workAuthorization } from '../../src/fields/work-authorization.js';
import { workplace } from '../../src/fields/workplace.js';
import { winner } from '../support/winner.js';

describe('visaSponsorship', () => {
  it.each([
    ['We sponsor H-1B and O-1 visas.', true],
    ['A garden for every parent Visa sponsorship and help with flats', true],
    ['Visa sponsorship is available.', true],
    ['Relocation support with visa sponsorship', true],
    ['Benefits: health care, visa sponsorship, lunch', true],
    ['The institute can sponsor J-1 and H-1B visas.', true],
    ['We transfer existing visas.', true],
    ['We happily take over H-1B visas.', true],
    ['If you need a Blue Card, we take care of the paperwork.', true],
    ['Help with the work permit is part of the offer.', true],
    ['The company is open to sponsoring work permits.', true],
    ['Wir unterstützen Sie beim Visum.', true],
    ['We do sponsor visas! However, we cannot sponsor visas for every role.', true],
    ['We are not able to sponsor work visas for this position.', false],
    ['We do not offer visa sponsorship.', false],
    ['Visa sponsorship is not available for this role.', false],
    ['No visa sponsorship.', false],
    ['Applicants must be U.S. citizens.', false],
    ['Authorization to work in the US without sponsorship', false],
    ['The right to work in the UK, as we do not hold a sponsor licence', false],
    ['Interns who need sponsorship now or later cannot be considered.', false],
    ['This position is open to U.S. citizens only.', false],
    ['Visa sponsorship: No', false],
    ['Due to export rules, only EU nationals can be considered.', false],
    ['We are a licensed sponsor.', true],
    ["We can't do visas this year.", false],
    ['We cannot cover flights, but we sponsor visas.', true],
    ['Sponsorship of a Skilled Worker visa after six months.', true],
    ['We hold a sponsor licence.', true],
    ['The post is eligible for visa sponsorship.', true],
    ['Relocation and visa paperwork is on us.', true],
    ['We get you a visa within weeks.', true],
    ['Wir kümmern uns um Visum und Umzug.', true],
    ['Applicants requiring sponsorship are welcome.', true],
    ['You must already have the right to work in Ireland.', false],
    ['We only consider people with an existing right to work in Germany.', false],
    ['No relocation or visa support.', false],
    ['You must have the right to work in Ireland.', null],
    ['No visa is needed, for you stay at home.', null],
    ['CPT and OPT are supported.', null],
    ['Visit our booth, sponsored by the city.', null],
    ['Report to the sponsor twice a year.', null],
    ['We are a gold sponsor of the conference.', null],
    ['We hire regardless of citizenship, age or visa status.', null],
    ['You are a U.S. Person because of export control.', null],
    ['It is advisable to permit cookies.', null],
    ['Will you now or in the future require visa sponsorship?', null],
  ])('of %j is %s', (text, want) => {
    expect(winner(visaSponsorship, text)).toBe(want);
  });
});

describe('workAuthorization', () => {
  it.each([
    ['You are a U.S. Person because of export control.', 'U.S. Person'],
    ['Eligible for a clearance (U.S. citizenship required)', 'U.S. citizenship required'],
    ['You have the right to work in the UK.', 'right to work in the UK'],
    ['You hold a SECRET clearance.', 'SECRET clearance'],
    ['We hire regardless of citizenship or national origin.', null],
    ['Citizens report holes in the road with our app.', null],
  ])('of %j is %s', (text, want) => {
    expect(winner(workAuthorization, text)).toBe(want);
  });
});

describe('workplace', () => {
  it.each([
    ['This is a hybrid role in our Lyon office.', 'hybrid'],
    ['You may work up to two days a week from home.', 'hybrid'],
    ['We expect people in the building four days a week.', 'hybrid'],
    ['Three days a week are spent in the studio.', 'hybrid'],
    ['Télétravail possible deux jours par semaine.', 'hybrid'],
    ['Remote work inside Japan on up to three days a week.', 'hybrid'],
    ['You work where you choose within your country, with in-person moments each quarter.', 'hybrid'],
    ['Homeoffice an zwei Tagen pro Woche möglich.', 'hybrid'],
    ['All roles require you to be in-person at our HQ.', 'onsite'],
    ['The stay is 12 weeks, on site, close to the river.', 'onsite'],
    ['This is an on-site position.', 'onsite'],
    ['Full-time, on site.', 'onsite'],
    ['You will work on-site in our Boston office.', 'onsite'],
    ['This position cannot be remote.', 'onsite'],
    ['We work five days a week in the office.', 'onsite'],
    ['Lyon, France; or Remote, EU', 'remote'],
    ['Remote (EU)', 'remote'],
    ['Anywhere (UTC-5 to UTC+2)', 'remote'],
    ['This is a fully remote position.', 'remote'],
    ['You can work remotely from anywhere in Europe.', 'remote'],
    ['The role is remote within Canada.', 'remote'],
    ['Workplace type: Hybrid', 'hybrid'],
    ['Berlin, Germany (Hybrid)', 'hybrid'],
    ['All work happens on our premises.', 'onsite'],
    ['Nobody works from home, for the crane is here.', 'onsite'],
    ['No remote.', 'onsite'],
    ["Working from home isn't an option.", 'onsite'],
    ['This is an office-based position.', 'onsite'],
    ['We work side by side in one hall.', 'onsite'],
    ['We are in the office Monday to Friday.', 'onsite'],
    ['The team is co-located in Ghent.', 'onsite'],
    ['Anwesenheit vor Ort ist erforderlich.', 'onsite'],
    ['The job is done in our Turin lab from Monday to Thursday.', 'hybrid'],
    ['Everybody is in the office on Tuesdays and Wednesdays.', 'hybrid'],
    ['Fridays are spent at home.', 'hybrid'],
    ['It is a hybrid one, two days on campus.', 'hybrid'],
    ['Three of five days are spent at home if you like.', 'hybrid'],
    ['Deux jours de télétravail par semaine', 'hybrid'],
    ['Twee dagen per week thuiswerken', 'hybrid'],
    ['Hybrides Arbeiten', 'hybrid'],
    ['Hybrid: the harbour on Mondays and Fridays', 'hybrid'],
    ["You'll split your time between home and the lab.", 'hybrid'],
    ['You come to our workshop every day.', 'onsite'],
    ['This job needs you in the lab.', 'onsite'],
    ['Physical presence in Delft is required.', 'onsite'],
    ['Lab: Delft, no remote work', 'onsite'],
    ['Delft (in-person)', 'onsite'],
    ['Three remote days a week', 'hybrid'],
    ['Home office: up to 40%', 'hybrid'],
    ['Möglichkeit zu mobiler Arbeit', 'hybrid'],
    ['Flexible mix of home and studio', 'hybrid'],
    ['Up to 40% mobile work after the first weeks', 'hybrid'],
    ['All of us work from home.', 'remote'],
    ['Remote (Europe), two trips to Delft', 'remote'],
    ['Anywhere with a good connection', 'remote'],
    ['You can live anywhere in Spain.', 'remote'],
    ['Home-based, with four trips a year.', 'remote'],
    ['We have no office.', 'remote'],
    ['100 % Homeoffice', 'remote'],
    ['This is not a fully remote position.', null],
    ['Detect objects anywhere on Earth.', null],
    ['Robots that work anywhere.', null],
    ['Experience with fully distributed training', null],
    ['Free lunch in the office every Tuesday and Thursday.', null],
    ['We label side by side with radiologists.', null],
    ['Benefits such as an onsite chef and an on-site gym.', null],
    ['Remote-friendly and flexible team culture', null],
    ['Remote Sensing Engineer', null],
    ['Our model is a hybrid of two networks.', null],
    ['You know remote sensing and hybrid models.', null],
    ['A call, a task, one day on site, and an answer in writing.', null],
    ['Fix things at customer sites.', null],
    ['Clear communication, in writing and in person', null],
    ['Experience with hybrid rendering and remote servers', null],
    ['We offer on-site parking and remote control toys.', null],
  ])('of %j is %s', (text, want) => {
    expect(winner(workplace, text)).toBe(want);
  });
});

describe('remoteFrom', () => {
  it.each([
    ['Remote (EU)', ['EU']],
    ['Lyon, France; or Remote, US', ['US']],
    ['Remote - Germany', ['DE']],
    ['Remote (US or Canada)', ['US', 'CA']],
    ['Anywhere (UTC-5 to UTC+2)', []],
    ['Remote Sensing Engineer, Canada', []],
  ])('of %j is %j', (text, want) => {
    expect(winner(remoteFrom, text, { values: { workplace: 'remote' } })).toEqual(want);
  });

  it('reads prose only of remote jobs', () => {
    const text = 'You may work remotely within the United States or Canada.';
    expect(winner(remoteFrom, text, { values: { workplace: 'remote' } })).toEqual(['US', 'CA']);
    expect(winner(remoteFrom, text)).toEqual([]);
  });
});

describe('employmentType', () => {
  it.each([
    ['The position is permanent and full time.', 'full-time'],
    ['Full-time, on site.', 'full-time'],
    ['This full-time position is in Rome.', 'full-time'],
    ['Full-time dedication is expected.', 'full-time'],
    ['Ingenieurin (m/w/d) in Vollzeit, befristet auf zwei Jahre', 'full-time'],
    ['Employment type: Part-time', 'part-time'],
    ['A part-time role for students.', 'part-time'],
    ['un contrat à durée déterminée de 24 mois', 'contract'],
    ['Contract duration is 1 year.', 'contract'],
    ['A temporary position until summer.', 'temporary'],
    ['We seek a part-time data curator.', 'part-time'],
    ['0.8 FTE', 'part-time'],
    ['Teilzeit (50 %)', 'part-time'],
    ['We are hiring a full-time curator.', 'full-time'],
    ['1.0 FTE', 'full-time'],
    ['正社員', 'full-time'],
    ['You work on contract and send invoices.', 'contract'],
    ['Benefits apply to full time employees only.', null],
    ['Internships or past full time work', null],
    ['Five years of full-time experience', null],
    ['You negotiate contracts with suppliers.', null],
  ])('of %j is %s', (text, want) => {
    expect(winner(employmentType, text)).toBe(want);
  });

  it('takes an internship from the title', () => {
    expect(
      winner(employmentType, 'We need a Vision Intern, full time.', { values: { title: 'Vision Intern' } }),
    ).toBe('internship');
  });
});
