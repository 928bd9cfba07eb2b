/** The choice that a name means, however it is capitalized. */
export function choiceOf<T extends string>(name: string, choices: readonly T[]): T | undefined {
  const asked = name.trim().toLowerCase();
  return (
    choices.find((choice) => choice === name) ?? choices.find((choice) => choice.toLowerCase() === asked)
  );
}
