import { describe, expect, it } from 'vitest';
import { skills } from '../../src/fields/skills.js';
import { SKILLS } from '../../src/vocabulary/skills.js';
import { readField, resolve } from '../support/read-field.js';

const NAMED: [text: string, want: string[]][] = [
  // one name for all spellings
  ['python3, cpp and golang', ['Python', 'C++', 'Go']],
  ['C++17/C++20, k8s, postgres', ['C++', 'Kubernetes', 'PostgreSQL']],
  ['ROS2 and the robot operating system', ['ROS 2', 'ROS']],
  ['sklearn or scikit-learn', ['scikit-learn']],
  ['large language models (LLMs)', ['LLM']],
  ['self supervised learning', ['Self-Supervised Learning']],
  ['NodeJS, node.js, Node.js', ['Node.js']],
  ['Amazon Web Services or Google Cloud', ['AWS', 'GCP']],
  ['Neural radiance fields and 3DGS', ['NeRF', 'Gaussian Splatting']],
  ['Python, ViT, YOLOv8 and FPGA', ['Python', 'Transformers', 'YOLO', 'FPGA']],
  // the longest name
  ['Hugging Face Transformers', ['Hugging Face']],
  ['ONNX Runtime', ['ONNX Runtime']],
  ['C, C++ and C#', ['C', 'C++', 'C#']],
  ['C#/.NET, or ASP.NET', ['C#', '.NET']],
  // everyday words in the company of others
  ['Python, Go and Rust', ['Python', 'Go', 'Rust']],
  ['R or Julia', ['R', 'Julia']],
  ['Java/Scala/Spark', ['Java', 'Scala', 'Spark']],
  ['Swift, Objective-C', ['Swift', 'Objective-C']],
  ['C/C++', ['C', 'C++']],
  // ... or behind words that vouch for them
  ['programming skills in R', ['R']],
  ['coding in Rust', ['Rust']],
  ['services written in Rust', ['Rust']],
  ['a Go developer', ['Go']],
  ['C programming', ['C']],
  ['experience with Spark', ['Spark']],
  ['• Rust\n• Go', ['Rust', 'Go']],
];

const NOT_NAMED = [
  'You react fast.',
  'The salary begins at EUR 4 290 net of tax.',
  'We pay tax.Net pay follows.',
  'We raised a Series C.',
  'Our R&D is small.',
  'Our R & D is small.',
  'Go and see it. Spring is near.',
  'You go where others do not.',
  'A swift start and a spark of wit',
  'To rest and flask coffee',
  'Plan C exists.',
  'C-level talks',
  'Our office in Phoenix, AZ',
  'A unity of minds',
  'We ship in Spring 2026.',
  'Grade C or better',
  'Ready to Go?',
  'A Python snake lives here.',
  'Vitamin C',
  'Be Swift.',
];

describe('skills', () => {
  it.each(NAMED)('of %j', (text, want) => {
    expect([...readField(skills, text)].sort()).toEqual([...want].sort());
  });

  it.each(NOT_NAMED)('of %j are none', (text) => {
    expect(readField(skills, text)).toEqual([]);
  });

  it('are not looked for among benefits and legal words', () => {
    expect(readField(skills, 'We use Python.\nBenefits\n• A course in Java')).toEqual(['Python']);
  });

  it('stand in the order of the page, each once, each with its words', () => {
    const text = 'Rust, Python. Java and again Python, Rust.';
    const { value, winner } = resolve(skills, text);
    expect(value).toEqual(['Rust', 'Python', 'Java']);
    expect(winner?.spans?.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Rust',
      'Python',
      'Java',
    ]);
  });

  it('know every plain name of the vocabulary when it stands in a list', () => {
    const plain = SKILLS.filter(({ spellings }) => !spellings[0]?.exact);
    for (const { name } of plain)
      expect(readField(skills, `You know ${name}, among others.`)).toContain(name);
  });
});
