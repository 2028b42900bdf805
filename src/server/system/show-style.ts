/** The stylesheet of the docs page: the platform's colours in light and dark, nothing loaded from elsewhere. */
export const SHOW_STYLE = `
:root { color-scheme: light dark; --paper: #FBFAF6; --ink: #14261F; --quiet: #4A5A52; --line: #D9D5C7; --act: #0B5D4E; --wash: #F1EEE3 }
@media (prefers-color-scheme: dark) {
  :root { --paper: #101A16; --ink: #EDEBE2; --quiet: #A9B5AE; --line: #2E3D36; --act: #7FD1BD; --wash: #18251F }
}
* { box-sizing: border-box }
body { margin: 0 auto; padding: 24px 16px 96px; max-width: 60rem; background: var(--paper); color: var(--ink); font: 18px/1.55 system-ui, sans-serif; overflow-wrap: anywhere }
a { color: var(--act) }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 8px }
h2 { margin: 48px 0 8px; font-size: 1.4rem; border-bottom: 1px solid var(--line); padding-bottom: 8px }
h3 { font-size: 1rem; margin: 24px 0 4px }
p { max-width: 68ch; margin: 8px 0 }
code, .path { font-family: ui-monospace, monospace; font-size: 0.9em }
nav ul { list-style: none; margin: 16px 0; padding: 0; display: flex; flex-wrap: wrap; gap: 8px }
nav a { display: inline-flex; align-items: center; min-height: 48px; padding: 0 16px; border: 1px solid var(--line); border-radius: 12px; text-decoration: none }
details { border-bottom: 1px solid var(--line) }
summary { min-height: 48px; padding: 10px 0; cursor: pointer }
summary .method { display: inline-block; min-width: 4.5rem; font-weight: 700; color: var(--act) }
summary .path { font-weight: 600 }
summary .what { display: block; color: var(--quiet) }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px }
.inside { padding: 0 0 24px }
dl { margin: 0; display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr; gap: 4px 16px }
dl dl { margin-top: 4px; padding: 8px 12px; background: var(--wash); border-radius: 12px }
dt { font-family: ui-monospace, monospace; font-size: 0.9em; padding-top: 2px }
dd { margin: 0 }
dd .kind { color: var(--quiet) }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0 } dd { padding-bottom: 8px } }
@media print { details { break-inside: avoid } }
`;
