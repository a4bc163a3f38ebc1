package dev.rehearsal.session.bad.namessaywhatathingis;

class RoomManager {}
