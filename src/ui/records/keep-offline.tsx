/**
 * Has the phone keep what is needed without a network, by `public/offline.js`: again whenever `version` is another than that of what
 * it has.
 */
export function KeepOffline({ version }: { version: string }) {
  return <div hidden data-keep-offline={version} />;
}
