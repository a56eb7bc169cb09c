import { z } from 'zod';

/** When an entry fades: the day of its last check, or of its entry, and the months that its network allows. */
export const staleOnSchema = z.string().describe('The day (ISO) from which nobody has checked the entry for longer than its network allows');
