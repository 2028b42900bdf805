import { createHash } from 'node:crypto';
import path from 'node:path';
import drawings from 'lucide-react/dynamicIconImports';
import { ICON_NAMES, type IconName } from '@/ui/kit/icon-names';
import { ROOT } from '../../server/paths.mjs';

type IconNode = [tag: string, attributes: Record<string, string>];

/** Where the sheet and the module with its address are committed. */
export const SHEET_FILE = path.join(ROOT, 'public', 'icons', 'sheet.svg');
export const ADDRESS_FILE = path.join(ROOT, 'src', 'ui', 'kit', 'icon-sheet.ts');

const LICENCE =
  '<!-- Lucide: ISC License, Copyright (c) Lucide Contributors. Portions from Feather: MIT License, Copyright (c) Cole Bemis. -->';
const STROKE = 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';

/** The sheet with one `<symbol>` per icon, and the module whose address changes with it, because browsers keep the sheet for days. */
export async function drawIconSheet(): Promise<{ sheet: string; address: string }> {
  const symbols = await Promise.all(ICON_NAMES.map(drawSymbol));
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg">${LICENCE}\n${symbols.join('\n')}\n</svg>\n`;
  const version = createHash('sha256').update(sheet).digest('hex').slice(0, 8);
  const address = `/** Written by \`npm run icons\`. */\nexport const ICON_SHEET = '/icons/sheet.svg?v=${version}';\n`;
  return { sheet, address };
}

async function drawSymbol(name: IconName): Promise<string> {
  // The drawing beside the component, which its types do not name.
  const { __iconData } = (await drawings[name]()) as unknown as { __iconData: { node: IconNode[] } };
  const shapes = __iconData.node.map(([tag, { key: _unused, ...attributes }]) => {
    const text = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${value}"`);
    return `<${tag}${text.join('')}/>`;
  });
  return `<symbol id="${name}" viewBox="0 0 24 24" ${STROKE}>${shapes.join('')}</symbol>`;
}
