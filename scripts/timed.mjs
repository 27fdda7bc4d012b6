/**
 * Runs one stage of a script and prints how long it took.
 * @template T
 * @param {string} what
 * @param {() => T | Promise<T>} run
 * @returns {Promise<T>}
 */
export async function timed(what, run) {
  const started = Date.now();
  try {
    const result = await run();
    console.log(`  ${what}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return result;
  } catch (error) {
    console.log(`  ${what}: failed after ${((Date.now() - started) / 1000).toFixed(1)} s`);
    throw error;
  }
}
