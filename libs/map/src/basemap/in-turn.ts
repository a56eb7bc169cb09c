let turns: Promise<unknown> = Promise.resolve();

/**
 * Does something long in a task of its own, after whatever was asked for before: a hand that moves the map meanwhile waits for one
 * of them at most.
 */
export function inTurn<Made>(make: () => Made): Promise<Made> {
  const made = turns.then(nextTask).then(make);
  turns = made.catch(() => undefined);
  return made;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
