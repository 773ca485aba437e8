export { guarded } from '../platform/spreadsheet/guarded';
