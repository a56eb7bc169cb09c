/** Tells those who show what this browser keeps that it is another, changed here or in another window. */
export function watchKept() {
  const listeners = new Set<() => void>();
  return {
    listen(this: void, listener: () => void): () => void {
      listeners.add(listener);
      window.addEventListener('storage', listener);
      return () => {
        listeners.delete(listener);
        window.removeEventListener('storage', listener);
      };
    },
    tell(this: void): void {
      for (const listener of listeners) listener();
    },
  };
}
