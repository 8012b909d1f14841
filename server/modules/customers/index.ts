export { type CustomersWanted, type ListedCustomers, listCustomers } from './list-customers.ts';
