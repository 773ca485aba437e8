import { Navigate } from 'react-router';
import { useVisiblePages } from './use-visible-pages';

/** Where somebody begins: at the first page that their posts show them. */
export function Landing() {
  const first = useVisiblePages()[0];
  return <Navigate to={first ? first.path.replace(/\/:.*$/, '') : '/approvals'} replace />;
}
