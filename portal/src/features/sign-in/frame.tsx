export { BareFrame as SignInFrame } from '../../ui/bare-frame.tsx';
