import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { apiPaths, erasureRequestSchema, heldRequestSchema, type ErasedAnswer, type ErasureAsked, type ErasuresAnswer, type HeldAnswer, type HeldRequest } from '@portulan/contract';
import { erasePerson, exportHeld, getHeld, listErasureRequests, listErasures, notePrivateLook, type Caller, type HeldFile, type PrivatePlace, type Register } from '@portulan/register';
import { eraseLetterFiles } from '../mail/erase-letter-files.js';
import type { MailState } from '../mail/mail-state.js';
import { MAIL, REGISTER } from '../server/tokens.js';
import { accepted } from './accepted.js';
import { Access, CalledBy } from './access.decorator.js';

/** What is held on someone, everywhere: for those who answer for the whole. By POST, so that an address stands in no address. */
@ApiExcludeController()
@Access('national')
@Controller(`${apiPaths.staff}/held`)
export class HeldController {
  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(MAIL) private readonly mail: MailState,
  ) {}

  @Get('')
  async erasures(@CalledBy() caller: Caller): Promise<ErasuresAnswer> {
    const [items, asked] = [await listErasures(this.register), await listErasureRequests(this.register)];
    if (asked.length > 0) await this.note(caller, 'held', asked.length);
    return { asked, items: items.map(({ erased, ...record }) => ({ ...record, erased: { ...erased } })) };
  }

  @Post('')
  @HttpCode(200)
  async look(@CalledBy() caller: Caller, @Body({ schema: heldRequestSchema }) question: HeldRequest): Promise<HeldAnswer> {
    const { places, entries, total, seen } = accepted(await getHeld(this.register, question));
    await this.note(caller, 'held', total);
    return { places, entries, total, seen };
  }

  @Post('file')
  @HttpCode(200)
  async file(@CalledBy() caller: Caller, @Body({ schema: heldRequestSchema }) question: HeldRequest): Promise<HeldFile> {
    const file = accepted(await exportHeld(this.register, question));
    await this.note(caller, 'held-file', file.total);
    return file;
  }

  @Post('erase')
  @HttpCode(200)
  async erase(@CalledBy() caller: Caller, @Body({ schema: erasureRequestSchema }) request: ErasureAsked): Promise<ErasedAnswer> {
    const erased = accepted(await erasePerson(this.register, request, caller.personId));
    const files = this.mail.folder === undefined ? 0 : await eraseLetterFiles(this.mail.folder, [request.email, ...request.words]);
    return { erased: { ...erased, ...(files === 0 ? {} : { letter_file: files }) } };
  }

  private note({ personId }: Caller, place: PrivatePlace, total: number): Promise<void> {
    return notePrivateLook(this.register, { personId, place, entryId: null, shown: total === 0 ? 0 : 1 });
  }
}
