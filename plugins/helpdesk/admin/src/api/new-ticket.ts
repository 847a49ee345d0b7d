import type { OpenTicketBody } from '../../../contracts/tickets';
import { deskApi, deskUrl, unwrap } from './desk-api';

interface Opened {
  number: number;
  key: string;
  isRepeat: boolean;
}

const newTicketApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskOpenTicket: build.mutation<Opened, OpenTicketBody>({
      query: (data) => ({ url: deskUrl('tickets'), method: 'POST', data }),
      transformResponse: unwrap<Opened>,
      invalidatesTags: ['HelpdeskQueue'],
    }),
  }),
  overrideExisting: true,
});

export const { useHelpdeskOpenTicketMutation: useOpenTicketMutation } = newTicketApi;
