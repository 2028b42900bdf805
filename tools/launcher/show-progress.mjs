const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 120;

/**
 * Counts steps aloud: "1/4 Packages … in place (0.2 s)". A terminal gets a moving line, a log gets two still ones.
 * @param {number} total
 */
export function showProgress(total) {
  let done = 0;
  /**
   * @param {string} title
   * @param {() => string | Promise<string>} work resolves to a few words on what was done
   */
  return async function step(title, work) {
    done += 1;
    const name = `${done}/${total} ${title}`;
    const startedAt = performance.now();
    const stopMoving = process.stdout.isTTY ? moveLine(name, startedAt) : announce(name);
    try {
      const outcome = await work();
      stopMoving();
      process.stdout.write(`${name}: ${outcome} (${secondsSince(startedAt)} s)\n`);
    } catch (error) {
      stopMoving();
      process.stdout.write(`${name}: failed after ${secondsSince(startedAt)} s\n`);
      throw error;
    }
  };
}

/** @param {number} startedAt */
export function secondsSince(startedAt) {
  return ((performance.now() - startedAt) / 1000).toFixed(1);
}

/** @param {string} name */
function announce(name) {
  process.stdout.write(`${name} …\n`);
  return () => undefined;
}

/**
 * @param {string} name
 * @param {number} startedAt
 */
function moveLine(name, startedAt) {
  let frame = 0;
  const timer = setInterval(() => {
    frame = (frame + 1) % FRAMES.length;
    process.stdout.write(`\r\u001B[K${FRAMES[frame]} ${name} … ${secondsSince(startedAt)} s`);
  }, FRAME_MS);
  return () => {
    clearInterval(timer);
    process.stdout.write('\r\u001B[K');
  };
}
