import type { ComponentType } from 'react';
import type { Request } from '../approvals-queries';
import { AgeingFact } from './ageing-fact';
import { CompetitorsFact } from './competitors-fact';
import { ContractsFact } from './contracts-fact';
import { CriteriaFact } from './criteria-fact';
import { GiftsFact } from './gifts-fact';
import { PricingFact } from './pricing-fact';
import { ValuationFact } from './valuation-fact';
import { VisitsFact } from './visits-fact';

export interface FactProps {
  request: Request;
  accountId: string;
}

/** What a decision of each kind turns on, in the order in which it is asked. */
export const BLOCKS: Record<string, readonly ComponentType<FactProps>[]> = {
  // Expense and gift: what this person and this account had this year, and whether anything may be given at all.
  A1: [GiftsFact],
  // Plan and investment: is the account worth it.
  A2: [ValuationFact, CompetitorsFact],
  // Quotation: what the price gives away, what the deal is worth, do they pay, who else is there.
  A3: [PricingFact, ValuationFact, AgeingFact, CompetitorsFact],
  // Our executives, their visit: are we in touch, and what is it worth.
  A4: [VisitsFact, ValuationFact],
  A5: [VisitsFact, ValuationFact, GiftsFact],
  // Contracts: what there is already, do they pay.
  A6: [ContractsFact, ValuationFact, AgeingFact],
  A7: [ContractsFact, AgeingFact, ValuationFact],
  A8: [ContractsFact, AgeingFact],
  // Giving up or starting again: what is missing, what is owed.
  A9: [CriteriaFact, ValuationFact, VisitsFact, AgeingFact],
  A10: [CriteriaFact, ValuationFact],
  // Money that is late.
  A13: [AgeingFact, ContractsFact],
  A14: [ValuationFact, ContractsFact, AgeingFact],
  // Handover: what goes with it.
  A15: [ContractsFact, AgeingFact, VisitsFact],
};
