export { agrees, type NewPassword, NewPasswordFields } from '../../ui/new-password-fields.tsx';
