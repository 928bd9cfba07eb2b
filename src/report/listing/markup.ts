// A page's elements as plain data, so that the program that writes a page and the script that runs in it share the
// layout: `to-html.ts` writes them, `page/dom.ts` builds them. Text is text in both and never markup.

export interface MarkupElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly children: readonly Markup[];
}

/** `true` for an attribute without a value; null leaves it out. */
export type Attribute = string | number | true | null;

export type Markup = string | MarkupElement | null | readonly Markup[];

/** An element. No styles or handlers: the content security policy forbids them, so they are refused here. */
export function h(
  tag: string,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Markup[]
): MarkupElement {
  const banned = Object.keys(attributes).find((name) => /^(?:on|style$|srcdoc$)/i.test(name));
  if (banned !== undefined) throw new Error(`${banned} is no attribute for these pages`);
  return { tag, attributes, children };
}
