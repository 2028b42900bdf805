import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { searchMedicines } from '@/server/medicines/search-medicines';
import { makeCtx } from '@/server/platform/ctx';
import { openClinic } from '@/testing/clinic';
import { mustEqual, printHeading } from './lib/report';

const ROUNDS = 40;
/** What people type, letter by letter: generics and brands, spelt right and roughly, in three scripts. */
const TYPED = ['paracetamol', 'parasitamol 500', 'crocin', 'amoxycillin', 'metformin', 'पैरासिटामोल', 'मेटफॉर्मिन', 'ਪੈਰਾਸੀਟਾਮੋਲ', 'ਇਨਸੁਲਿਨ'];

/** The medicine master's search at every letter that is typed. */
export async function bench(): Promise<void> {
  printHeading(`Medicine search, load ${loadavg()[0]?.toFixed(1) ?? ''}`);
  const clinic = await openClinic();
  const ctx = makeCtx(clinic.platform, { principal: null, requestId: 'req_bench' });
  const began = performance.now();
  const first = await searchMedicines(ctx, { q: 'पैरासिटामोल', limit: 8 });
  console.log(`  the first search of the process, which reads the master: ${(performance.now() - began).toFixed(0)} ms`);
  mustEqual('a name in Devanagari finds the substance', first.items[0]?.generic, 'Paracetamol');
  const tookMs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const word of TYPED) {
      for (let letters = 1; letters <= word.length; letters += 1) {
        const at = performance.now();
        await searchMedicines(ctx, { q: word.slice(0, letters), limit: 8 });
        // The first rounds warm up.
        if (round >= 2) tookMs.push(performance.now() - at);
      }
    }
  }
  await clinic.close();
  const sorted = tookMs.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(2);
  console.log(`  ${String(sorted.length)} searches: median ${at(0.5)} ms, p99 ${at(0.99)} ms (goal: at most 10 ms)`);
}
