import type { Medicine } from '@/domain/medicines/schema';

/** What all strengths of a substance have in common in the file. */
type Substance = Omit<Medicine, 'id' | 'strength' | 'form' | 'janAushadhi' | 'confidence' | 'version' | 'withdrawn' | 'allergyClasses'> & {
  allergyClasses?: string[];
  /** Id, strength, form, Jan Aushadhi, confidence. */
  strengths: string[];
};

/** The medicine master as this release has it: 755 strengths of 397 substances, each at its first version; docs/decisions/073. */
export async function readMaster(): Promise<Medicine[]> {
  const { default: substances } = await import('./medicine-master.json');
  return (substances as Substance[]).flatMap(({ strengths, allergyClasses = [], ...common }) =>
    strengths.map((row) => {
      const [id = '', strength = '', form = '', janAushadhi, confidence] = row.split('|');
      return {
        ...common,
        id,
        strength,
        form,
        allergyClasses,
        janAushadhi: janAushadhi as Medicine['janAushadhi'],
        confidence: confidence as Medicine['confidence'],
        withdrawn: false,
        version: 1,
      };
    }),
  );
}
