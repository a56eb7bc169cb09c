import { apiPaths, type Overview } from '@portulan/contract';
import type { LoaderFunctionArgs } from 'react-router';
import { getFromApi } from '../shell/api.js';

/** How many entries each file holds. */
export const loadOpenData = ({ context }: Pick<LoaderFunctionArgs, 'context'>): Promise<Overview> => getFromApi<Overview>(context, apiPaths.overview);
