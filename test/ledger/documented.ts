// Every operation that the vendors' documents describe, finished or not.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export const WINGS = ['feiyan', 'obox', 'broadlink', 'fog'] as const;
export type Wing = (typeof WINGS)[number];

const list = z.array(
  z.strictObject({
    vendor: z.enum(WINGS),
    section: z.string().regex(/^\d+(\.\d+)*$/),
    method: z.enum(['GET', 'POST', 'PUT', 'DELETE']),
    path: z.string().startsWith('/'),
    summary: z.string(),
  }),
);

export type Documented = z.output<typeof list>[number];

/** In the order of the documents. */
export function documentedOperations(): Documented[] {
  return list.parse(JSON.parse(readFileSync(new URL('documented.json', import.meta.url), 'utf8')));
}

/** What is finished together: `6.8` of Feiyan; the other documents are one chapter each. */
export function chapterOf({ vendor, section }: Pick<Documented, 'vendor' | 'section'>): string {
  return vendor === 'feiyan' ? section.split('.').slice(0, 2).join('.') : 'all';
}
