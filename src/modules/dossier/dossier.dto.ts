import type { Dossier } from '../../machines/account-path/facts';
import { Line, Prose, Whole } from '../facts/fields';
import { MoneyDto, MoneyField } from '../facts/money';

const part = { optional: true, rule: 'T5' } as const;

/** The account file (客户档案表). Which fields are required is policy. */
export class DossierDto implements Dossier {
  @Line({ ...part, description: 'Name in the register of companies', example: '上海海川家居股份有限公司' })
  legalName?: string;

  @Line({ ...part, description: 'Industry', example: '家居零售' })
  industry?: string;

  @Whole({ ...part, description: 'Year of foundation', example: 2004, min: 1500, max: 2199 })
  foundedYear?: number;

  @Line({ ...part, description: 'Registered address', example: '上海市浦东新区张江路 88 号', max: 400 })
  registeredAddress?: string;

  @Line({ ...part, description: 'Address of the offices', example: '上海市徐汇区漕溪北路 398 号', max: 400 })
  officeAddress?: string;

  @Line({ ...part, description: 'Web site', example: 'https://www.haichuan.example', max: 400 })
  website?: string;

  @Line({ ...part, description: 'Telephone', example: '021-5080 0000', max: 60 })
  phone?: string;

  @Whole({ ...part, description: 'Number of employees', example: 1200, min: 0, max: 100_000_000 })
  employees?: number;

  @MoneyField({ ...part, description: 'Revenue of a year' })
  annualRevenue?: MoneyDto;

  @MoneyField({ ...part, description: 'Advertising budget of a year' })
  annualAdvertisingBudget?: MoneyDto;

  @Prose({ ...part, description: 'Main products', example: '定制家具、软装' })
  mainProducts?: string;

  @Prose({
    ...part,
    description: 'Overview of the business',
    example: '全国直营门店三百家，线上占四成',
    rule: 'T3, T5',
  })
  businessOverview?: string;

  @Prose({ ...part, description: 'Present suppliers', example: '两家搜索推广代理商，合同年底到期' })
  presentSuppliers?: string;

  @Prose({ ...part, description: 'Anything else', example: '决策周期较长' })
  notes?: string;
}
