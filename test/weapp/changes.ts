/** Tells those who wait that something on the phone has changed: data, pages, dialogs, an answer from the cloud. */
export class Changes {
  private readonly waiting = new Set<() => void>();

  notify(): void {
    for (const look of [...this.waiting]) look();
  }

  /**
   * Waits until `look` finds something, looking again after each change, and gives it back. It never waits for time to pass:
   * the time limit only turns a wait without end into a message.
   * @throws what `look` throws; an error that names `what` when nothing was found within `withinMs`
   */
  until<T>(look: () => T | undefined | false, what: () => string, withinMs = 10_000): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        this.waiting.delete(again);
        clearTimeout(limit);
        settle();
      };
      const again = (): void => {
        try {
          const found = look();
          if (found !== undefined && found !== false) end(() => resolve(found));
        } catch (error) {
          end(() => reject(error instanceof Error ? error : new Error(String(error))));
        }
      };
      const limit = setTimeout(() => end(() => reject(new Error(what()))), withinMs);
      this.waiting.add(again);
      again();
    });
  }
}
