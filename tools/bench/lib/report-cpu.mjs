/** Preloaded into a server under measurement: answers `cpu` on its channel with the processor time used so far, in ms. */
process.on('message', (word) => {
  if (word !== 'cpu') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000 });
});
