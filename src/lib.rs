//! Port Atlas: a live model of Windows TCP/IP ephemeral, reserved and blocked ports.
