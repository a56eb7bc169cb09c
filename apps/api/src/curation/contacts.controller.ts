import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { apiPaths, consentRequestSchema, contactRequestSchema, type ConsentRequest, type ContactRequest, type ContactsAnswer } from '@portulan/contract';
import { mayActOnEntry, mayRepresentativeWrite } from '@portulan/domain';
import {
  getEntryOwnership,
  getRepresentativeLimit,
  listContactChanges,
  listContacts,
  notePrivateLook,
  registerConsent,
  registerContact,
  removeContact,
  reviseContact,
  withdrawConsent,
  type Caller,
  type ContactOfEntry,
  type CuratedEntry,
  type Register,
} from '@portulan/register';
import { ProblemException } from '../http/problem.js';
import { accepted } from '../people/accepted.js';
import { Access, CalledBy } from '../people/access.decorator.js';
import { uuidParam } from '../people/uuid-param.js';
import { REGISTER } from '../server/tokens.js';
import { entryFor, stampOf } from './curated-entry.js';

const FORBIDDEN = 403;

/** The persons who can be reached about an entry: seen and written by those who edit it, and nobody else. Each look is noted. */
@ApiExcludeController()
@Access('signed-in')
@Controller(`${apiPaths.staff}/entries/:id/contacts`)
export class ContactsController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get('')
  async list(@CalledBy() caller: Caller, @Param('id') id: string): Promise<ContactsAnswer> {
    const entry = await entryFor(this.register, caller, 'edit', id);
    const [items, changes] = await Promise.all([listContacts(this.register, entry.id), listContactChanges(this.register, entry.id)]);
    await notePrivateLook(this.register, { personId: caller.personId, place: 'contacts', entryId: entry.id, shown: items.length });
    return { entry, mayWrite: await this.mayWrite(caller, entry), items, changes };
  }

  @Post('')
  @HttpCode(201)
  async add(@CalledBy() caller: Caller, @Param('id') id: string, @Body({ schema: contactRequestSchema }) contact: ContactRequest): Promise<{ id: string }> {
    const { id: entryId } = await this.entryToWrite(caller, id);
    return { id: accepted(await registerContact(this.register, entryId, contact, stampOf(caller, null).author)) };
  }

  @Put(':contact')
  @HttpCode(204)
  async revise(@CalledBy() caller: Caller, @Param('id') id: string, @Param('contact') contact: string, @Body({ schema: contactRequestSchema }) draft: ContactRequest): Promise<void> {
    accepted(await reviseContact(this.register, await this.contactOf(caller, id, contact), draft, stampOf(caller, null).author));
  }

  @Delete(':contact')
  @HttpCode(204)
  async remove(@CalledBy() caller: Caller, @Param('id') id: string, @Param('contact') contact: string): Promise<void> {
    accepted(await removeContact(this.register, await this.contactOf(caller, id, contact), stampOf(caller, null).author));
  }

  @Put(':contact/consent')
  @HttpCode(204)
  async consent(@CalledBy() caller: Caller, @Param('id') id: string, @Param('contact') contact: string, @Body({ schema: consentRequestSchema }) consent: ConsentRequest): Promise<void> {
    accepted(await registerConsent(this.register, await this.contactOf(caller, id, contact), consent, stampOf(caller, null).author));
  }

  @Delete(':contact/consent')
  @HttpCode(204)
  async withdraw(@CalledBy() caller: Caller, @Param('id') id: string, @Param('contact') contact: string): Promise<void> {
    accepted(await withdrawConsent(this.register, await this.contactOf(caller, id, contact), stampOf(caller, null).author));
  }

  private async contactOf(caller: Caller, id: string, contact: string): Promise<ContactOfEntry> {
    const entry = await this.entryToWrite(caller, id);
    return { entryId: entry.id, contactId: uuidParam(contact) };
  }

  private async entryToWrite(caller: Caller, id: string): Promise<CuratedEntry> {
    const entry = await entryFor(this.register, caller, 'edit', id);
    if (await this.mayWrite(caller, entry)) return entry;
    throw new ProblemException(FORBIDDEN, 'forbidden', 'The network that keeps this entry writes its contacts itself. Nothing was done.');
  }

  /** Staff write contacts; representatives as far as their network lets them write how to be reached. */
  private async mayWrite(caller: Caller, { id }: CuratedEntry): Promise<boolean> {
    const ownership = await getEntryOwnership(this.register, id);
    if (ownership !== null && mayActOnEntry(caller, 'publish', ownership)) return true;
    return mayRepresentativeWrite(await getRepresentativeLimit(this.register, id), 'contacts');
  }
}
