import { describe, expect, it } from 'vitest';
import { deadline } from '../../src/fields/deadline.js';
import { duration } from '../../src/fields/duration.js';
import { startDate } from '../../src/fields/start-date.js';
import { makeDraft } from '../support/draft.js';
import { winner, winnerOf } from '../support/winner.js';

const intern = { values: { title: 'Research Intern' } };

describe('startDate', () => {
  it.each([
    ['The start date of the position is September 02, 2024.', '2024-09-02'],
    ['Starting date: 1 October 2024', '2024-10-01'],
    ['The position starts on 2024-11-15 or as agreed.', '2024-11-15'],
    ['We would like you to begin in September 2024.', '2024-09'],
    ['Wir suchen zum 1. März 2025 eine Mitarbeiterin.', '2025-03-01'],
    ['Wir suchen ab dem 01.04.2025 Verstärkung.', '2025-04-01'],
    ['Poste à pourvoir dès le 1er septembre 2024.', '2024-09-01'],
    ['Fecha de inicio: 15 de enero de 2025', '2025-01-15'],
    ['Earliest start: 3 February 2025.', '2025-02-03'],
    ['The fellowship is available from August 20th, 2024.', '2024-08-20'],
    ['A tenure-track position, to begin in August 2025.', '2025-08'],
    ['Start no later than 1 December 2024.', '2024-12-01'],
    ['Start date\n15 July 2024', '2024-07-15'],
    ['An October 1, 2024 start is preferred.', '2024-10-01'],
    ['The post is to be filled by 1 September 2025.', '2025-09-01'],
    ['Anticipated start date: 18 August 2025', '2025-08-18'],
    ['Tillträde: 2025-09-15', '2025-09-15'],
    ['着任時期：2025年4月1日', '2025-04-01'],
    ['Dossier à rejoindre@acme.example avant le 5/12/2024.', null],
    ['Start: as soon as possible.', null],
    ['Starting on 1 October.', null],
    ['The project started in March 2022.', null],
    ['Our paper appeared at a workshop in June 2024.', null],
    ['Interviews start on 3 July 2024.', null],
    ['The grant starts in January 2025.', null],
  ])('of %j is %s', (text, want) => {
    expect(winner(startDate, text)).toBe(want);
  });

  it('takes the first month of an internship', () => {
    expect(winner(startDate, 'An internship for Summer 2024 (May to August).', intern)).toBe('2024-05');
    expect(winner(startDate, 'An internship from June 3 to August 30, 2024.', intern)).toBe('2024-06-03');
  });
});

describe('deadline', () => {
  it.each([
    ['Apply no later than 2024-08-15; the position starts on 1 November 2024.', '2024-08-15'],
    ['Send your CV to jobs@lab.edu until 30.06.2024.', '2024-06-30'],
    ['Closing date: 31/07/2024.', '2024-07-31'],
    ['CV to jobs@lab.edu by Friday 12th July 2024, please.', '2024-07-12'],
    ['Documents go to the office before 23:59 (BRT) on August 20th, 2024.', '2024-08-20'],
    ['Screening begins on October 15, 2024.', '2024-10-15'],
    ['Review of applications will begin December 1, 2024 and continues until filled.', '2024-12-01'],
    ['Bewerben Sie sich bis zum 15.07.2024.', '2024-07-15'],
    ['Bewerbungsfrist: 1. August 2024', '2024-08-01'],
    ['Candidatures à envoyer avant le 15 septembre 2024.', '2024-09-15'],
    ['Fecha límite: 30 de septiembre de 2024', '2024-09-30'],
    ['Inviare la domanda entro il 10 ottobre 2024.', '2024-10-10'],
    ['Applications received by July 1, 2024 get full consideration.', '2024-07-01'],
    ['Application deadline: 7/31/2024', '2024-07-31'],
    ['Applications close at 4 p.m. Eastern Time on April 4, 2025.', '2025-04-04'],
    ['Dossier à rejoindre@acme.example avant le 5/12/2024.', '2024-12-05'],
    ['Your complete application must be submitted no later than 12 June 2025.', '2025-06-12'],
    ['Closing: 7 April 2025, noon', '2025-04-07'],
    ['Applications must reach us by 6 May 2025.', '2025-05-06'],
    ['Interested? Get in touch before 6 May 2025.', '2025-05-06'],
    ['Application period ends on 30.4.2025', '2025-04-30'],
    ['Sista ansökningsdag: 10 mars 2025', '2025-03-10'],
    ['Søknadsfrist: 12. desember 2024', '2024-12-12'],
    ['応募締切：2025年3月20日', '2025-03-20'],
    ['The paper deadline was 15 November 2024.', null],
    ['We closed our Series A in May 2024.', null],
    ['Apply by email for a September 2024 start.', null],
    ['Interviews take place in the week of 22 July 2024.', null],
    ['Applications are reviewed on a rolling basis.', null],
    ['DEADLINE NONE', null],
    ['The contract is limited until 31.12.2026.', null],
    ['The PhD must be completed by 1 October 2024.', null],
    ['Apply by 15 July.', null],
  ])('of %j is %s', (text, want) => {
    expect(winner(deadline, text)).toBe(want);
  });

  it('is less sure where a date can be read in two ways, least where no place tells which', () => {
    const sure = (text: string, country?: string) =>
      winnerOf(
        deadline,
        makeDraft(text, country === undefined ? {} : { values: { locations: [{ country }] } }),
      )?.confidence;
    expect(sure('Apply by 17/08/2024.')).toBe(sure('Apply by 17 August 2024.'));
    expect(sure('Apply by 08/08/2024.')).toBe(sure('Apply by 17 August 2024.'));
    expect(sure('Apply by 07/08/2024.', 'GB')).toBeLessThan(sure('Apply by 17 August 2024.') as number);
    expect(sure('Apply by 07/08/2024.')).toBeLessThan(sure('Apply by 07/08/2024.', 'GB') as number);
  });

  it('reads the month first in the United States', () => {
    const us = { values: { locations: [{ country: 'US' }] } };
    expect(winner(deadline, 'Apply by 07/08/2024.', us)).toBe('2024-07-08');
    expect(winner(deadline, 'Apply by 07/08/2024.')).toBe('2024-08-07');
  });
});

describe('duration', () => {
  it.each([
    ['The contract runs for two years and can be extended by another year.', '2 years'],
    ['A fully funded PhD studentship, for 3.5 years.', '3.5 years'],
    ['Contract duration is 1 year.', '1 year'],
    ['A 12-week internship in Lyon.', '12 weeks'],
    ['The stay is 12 weeks, on site.', '12 weeks'],
    ['The appointment is for one year and renewable for two more.', '1 year'],
    ['zunächst befristet auf drei Jahre', '3 years'],
    ['un contrat à durée déterminée de 18 mois', '18 months'],
    ['You are employed for four years.', '4 years'],
    ['A two-year postdoctoral position.', '2 years'],
    ['Duration: 6 months', '6 months'],
    ['Die Stelle ist auf vier Jahre befristet.', '4 years'],
    ['We are seeking an annotator for five months.', '5 months'],
    ['Wir suchen für 18 Monate eine Vertretung.', '18 months'],
    ['The fellowship is tenable for 20 months.', '20 months'],
    ['An 11-month maternity cover', '11 months'],
    ['Voor de duur van vier jaar', '4 years'],
    ['Anställningen är tidsbegränsad till 2 år.', '2 years'],
    ['任期：3年', '3 years'],
    ['We look for somebody who worked for three years in robotics.', null],
    ['We have been hiring for six years.', null],
    ['Welcome: a postdoc, or two years in industry.', null],
    ['For eight years we have been teaching vans to drive.', null],
    ['The position asks for 5 years of experience.', null],
    ['5+ years of experience with contracts.', null],
    ['The project is funded for five years by the government.', null],
    ['The company is ten years old.', null],
    ['You have at least 2 years of relevant work behind you.', null],
    ['Internships last between three and six months.', '3-6 months'],
    ['The contract runs for between three months and two years.', null],
    ['Projects last two years.', null],
  ])('of %j is %s', (text, want) => {
    expect(winner(duration, text)).toBe(want);
  });

  it.each([
    ['During 11 weeks in spring you build a tracker.', '11 weeks'],
    ['You will spend 20 weeks with three of us.', '20 weeks'],
    ['You can stay for up to 5 months.', '5 months'],
    ['We expect ten weeks from June on.', '10 weeks'],
    ['Spend about two weeks a year at sea.', null],
    ['You have used JAX for six months.', null],
  ])('of an internship with %j is %s', (text, want) => {
    expect(winner(duration, text, intern)).toBe(want);
  });
});
