import { DefaultNamingStrategy } from 'typeorm';

/** Rows are written `sinceYear` in code and `since_year` in SQL; tables bear the name they are given. */
export class SnakeCaseNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    return [...prefixes, customName ?? propertyName].join('_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
