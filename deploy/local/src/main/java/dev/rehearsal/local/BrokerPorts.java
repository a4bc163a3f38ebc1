package dev.rehearsal.local;

/**
 * Where one of the embedded Kafka's brokers listens.
 *
 * @param clients for everybody
 * @param controller for the brokers themselves
 */
record BrokerPorts(int clients, int controller) {}
