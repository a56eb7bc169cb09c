import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
ALTER TABLE unfinished_form
  -- One person may write in one form in several windows: each is kept apart.
  ADD COLUMN window_id uuid NOT NULL DEFAULT gen_random_uuid(),
  -- The messages of a window are counted by it: one that comes late changes nothing.
  ADD COLUMN turn integer NOT NULL DEFAULT 1 CHECK (turn > 0);
ALTER TABLE unfinished_form ALTER COLUMN window_id DROP DEFAULT, ALTER COLUMN turn DROP DEFAULT;
ALTER TABLE unfinished_form DROP CONSTRAINT unfinished_form_person_id_entry_id_room_key;
ALTER TABLE unfinished_form ADD CONSTRAINT unfinished_form_window UNIQUE NULLS NOT DISTINCT (person_id, entry_id, room, window_id)`;

const DOWN = `
DELETE FROM unfinished_form f USING unfinished_form g
  WHERE f.boxes = '[]' OR (f.person_id = g.person_id AND f.entry_id IS NOT DISTINCT FROM g.entry_id AND f.room = g.room AND g.boxes <> '[]' AND (f.kept_at, f.window_id) < (g.kept_at, g.window_id));
ALTER TABLE unfinished_form DROP CONSTRAINT unfinished_form_window;
ALTER TABLE unfinished_form DROP COLUMN window_id, DROP COLUMN turn;
ALTER TABLE unfinished_form ADD CONSTRAINT unfinished_form_person_id_entry_id_room_key UNIQUE NULLS NOT DISTINCT (person_id, entry_id, room)`;

/** What one person types in two windows is kept twice. */
export class FormWindows0071 implements MigrationInterface {
  readonly name = '0071-form-windows';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
