import { ownOrganisationId } from '@/domain/organisations/schema';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { addDays, localDateOf } from '@/domain/shared/time';
import { setStock } from '@/server/pharmacies/change-stock';
import { verifyLicence } from '@/server/pharmacies/verify-licence';
import { caller } from '@/server/platform/ctx';
import type { Seeded } from './seed-clinic';

/** What an ordinary shop in Punjab has: the medicine, paise for one, and the brand on the shelf. */
const SHELF = `
paracetamol-500-mg-tablet 100 Crocin; paracetamol-650-mg-tablet 200 Dolo; paracetamol-125-mg-5-ml-oral-liquid 4500 Calpol;
ibuprofen-400-mg-tablet 150 Brufen; diclofenac-50-mg-tablet 250; aceclofenac-paracetamol-100-mg-325-mg-tablet 550;
cetirizine-10-mg-tablet 180; levocetirizine-5-mg-tablet 350; amoxicillin-500-mg-capsule 750 Mox; azithromycin-500-mg-tablet 2300 Azithral;
amoxicillin-clavulanic-acid-500-mg-125-mg-tablet 1900 Augmentin; cefixime-200-mg-tablet 1050; ciprofloxacin-500-mg-tablet 420;
doxycycline-100-mg-capsule 300; metronidazole-400-mg-tablet 130; ofloxacin-200-mg-tablet 600; albendazole-400-mg-tablet 900;
oral-rehydration-salts-20.5-g-for-1-l-sachet 2100; zinc-sulfate-20-mg-tablet-dispersible 300; omeprazole-20-mg-capsule 350;
pantoprazole-40-mg-tablet 800 Pan; domperidone-10-mg-tablet 300; ondansetron-4-mg-tablet 500; loperamide-2-mg-capsule 250;
isabgol-ispaghula-3.5-g-sachet 800; metformin-500-mg-tablet 160 Glycomet; metformin-1000-mg-tablet 350; glimepiride-1-mg-tablet 420;
glimepiride-2-mg-tablet 600; insulin-premixed-30-70-40-iu-ml-injection 15500; amlodipine-5-mg-tablet 270; amlodipine-10-mg-tablet 450;
telmisartan-40-mg-tablet 720; losartan-50-mg-tablet 600; atenolol-50-mg-tablet 220; metoprolol-25-mg-tablet 400; enalapril-5-mg-tablet 300;
furosemide-40-mg-tablet 90 Lasix; atorvastatin-10-mg-tablet 600; clopidogrel-75-mg-tablet 650; salbutamol-100-mcg-inhaler 15800 Asthalin;
acetylsalicylic-acid-75-mg-tablet-enteric-coated 50 Ecosprin; isosorbide-dinitrate-5-mg-tablet-sublingual 130; montelukast-10-mg-tablet 1300;
levothyroxine-50-mcg-tablet 130; ferrous-sulfate-folic-acid-100-mg-0.5-mg-tablet 60; folic-acid-5-mg-tablet 90;
calcium-carbonate-vitamin-d3-500-mg-250-iu-tablet 450; colecalciferol-60000-iu-sachet 3500; vitamin-b-complex-1-unit-tablet 120;
povidone-iodine-topical-5-percent-ointment 6500; clotrimazole-topical-1-percent-cream 7500; permethrin-5-percent-cream 9800;
prednisolone-5-mg-tablet 110; fluconazole-150-mg-capsule 1200
`;

/** Each keeps so much of the shelf, asks so many hundredths of the usual price, and was confirmed by the admin or not. */
const SHOPS = [
  { identifier: 'gupta@demo.test', share: 0.9, price: 100, isChecked: true },
  { identifier: 'nabhamed@demo.test', share: 0.75, price: 96, isChecked: true },
  { identifier: 'sehat@demo.test', share: 0.55, price: 104, isChecked: false },
  { identifier: 'raat@demo.test', share: 0.95, price: 110, isChecked: true },
] as const;

/** Stocks the demo pharmacies: most is there, some is low, out or about to expire. Always the same, counted from today. */
export async function seedStock(as: Seeded['as'], report: (what: string) => void): Promise<void> {
  report('pharmacies’ stocks');
  const lines = SHELF.split(';').map((line) => line.trim().split(/\s+/));
  for (const [n, { identifier, share, price, isChecked }] of SHOPS.entries()) {
    const ctx = as(identifier);
    const pharmacyId = ownOrganisationId(caller(ctx).userId);
    const on = localDateOf(ctx.now(), CLINIC_TIME_ZONE);
    for (const [i, [medicine = '', paise, brand]] of lines.entries()) {
      // A number that looks drawn by lot and is the same in every seed.
      const lot = (i * 37 + n * 61 + 11) % 100;
      if (lot >= share * 100) continue;
      await setStock(ctx, pharmacyId, medicine, {
        quantity: quantityOf(lot),
        lowAt: 20,
        pricePaise: Math.round((Number(paise) * price) / 100),
        brand,
        batch: `B${String(2600 + i)}${String.fromCharCode(65 + n)}`,
        expiresOn: addDays(on, lot % 17 === 0 ? 21 : 150 + lot * 6),
        version: 0,
      });
    }
    if (isChecked) await verifyLicence(as('admin@demo.test'), pharmacyId, { decision: 'approved', note: '' });
  }
}

function quantityOf(lot: number): number {
  if (lot % 13 === 5) return 0;
  return lot % 7 === 3 ? 4 + (lot % 12) : 40 + lot * 4;
}
